package se.tmeit.members.entity;

/** The widest circle that may see something; masters always may. */
public enum Audience {
    PUBLIC, MEMBERS, MASTERS
}
