package se.tmeit.members.entity;

import com.fasterxml.jackson.annotation.JsonValue;

/** The language in which the site writes to a member. */
public enum Language {
    SV, EN;

    @JsonValue
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
