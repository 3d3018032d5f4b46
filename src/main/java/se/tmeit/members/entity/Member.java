package se.tmeit.members.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import se.tmeit.access.Role;

/**
 * A person in the club, from the day they become a prao on. Roles and titles change through the verbs here; deleting only hides the
 * person, so that it can be undone.
 */
@Entity
@Table(name = "member")
public class Member {
    private static final int SHORT_ID_BYTES = 6;

    @Id
    private UUID id;
    @Version
    private int version;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "updated_at")
    private Instant updatedAt;
    @Column(name = "deleted_at")
    private Instant deletedAt;
    @Column(name = "first_name")
    private String firstName;
    private String nickname;
    @Column(name = "last_name")
    private String lastName;
    private String email;
    private String phone;
    @Column(name = "driving_licence")
    private Boolean drivingLicence;
    @Convert(converter = LanguageCode.class)
    private Language language = Language.SV;
    @Enumerated(EnumType.STRING)
    private Role role;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "title_id")
    private Title title;
    @Enumerated(EnumType.STRING)
    @Column(name = "email_audience")
    private Audience emailAudience = Audience.MEMBERS;
    @Enumerated(EnumType.STRING)
    @Column(name = "phone_audience")
    private Audience phoneAudience = Audience.MEMBERS;
    @Enumerated(EnumType.STRING)
    @Column(name = "photos_audience")
    private Audience photosAudience = Audience.PUBLIC;
    @Embedded
    @AttributeOverride(name = "receivedOn", column = @Column(name = "stad_received_on"))
    @AttributeOverride(name = "expiresOn", column = @Column(name = "stad_expires_on"))
    private Qualification stad;
    @Embedded
    @AttributeOverride(name = "receivedOn", column = @Column(name = "fest_received_on"))
    @AttributeOverride(name = "expiresOn", column = @Column(name = "fest_expires_on"))
    private Qualification fest;
    @Embedded
    @AttributeOverride(name = "receivedOn", column = @Column(name = "permit_received_on"))
    @AttributeOverride(name = "expiresOn", column = @Column(name = "permit_expires_on"))
    private Qualification permit;
    @Column(name = "old_user_name")
    private String oldUserName;

    protected Member() {
    }

    public Member(UUID id, Role role, Instant at) {
        this.id = id;
        this.role = role;
        this.createdAt = at;
        this.updatedAt = at;
    }

    public void rename(String newFirstName, String newNickname, String newLastName) {
        firstName = newFirstName;
        nickname = newNickname;
        lastName = newLastName;
    }

    public void reachAt(String newEmail, String newPhone, Language newLanguage) {
        email = newEmail;
        phone = newPhone;
        language = newLanguage;
    }

    public void showTo(Audience emails, Audience phones, Audience photos) {
        emailAudience = emails;
        phoneAudience = phones;
        photosAudience = photos;
    }

    public void qualify(Boolean hasDrivingLicence, Qualification newStad, Qualification newFest, Qualification newPermit) {
        drivingLicence = hasDrivingLicence;
        stad = newStad;
        fest = newFest;
        permit = newPermit;
    }

    /** @param userName on the site before the last, or null */
    public void wasCalled(String userName) {
        oldUserName = userName;
    }

    public void become(Role newRole) {
        role = newRole;
    }

    public void hold(Title newTitle) {
        title = newTitle;
    }

    public void giveUpTitle() {
        title = null;
    }

    public void delete(Instant at) {
        deletedAt = at;
    }

    public void restore() {
        deletedAt = null;
    }

    public void changedAt(Instant at) {
        updatedAt = at;
    }

    /** The public short id: the first 48 bits of the id in base64url, 8 characters. */
    public static String shortIdOf(UUID id) {
        var bytes = ByteBuffer.allocate(Long.BYTES).putLong(id.getMostSignificantBits()).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes, SHORT_ID_BYTES));
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public Instant deletedAt() {
        return deletedAt;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    public String firstName() {
        return firstName;
    }

    public String nickname() {
        return nickname;
    }

    public String lastName() {
        return lastName;
    }

    public String email() {
        return email;
    }

    public String phone() {
        return phone;
    }

    public Boolean drivingLicence() {
        return drivingLicence;
    }

    public Language language() {
        return language;
    }

    public Role role() {
        return role;
    }

    public Title title() {
        return title;
    }

    public Audience emailAudience() {
        return emailAudience;
    }

    public Audience phoneAudience() {
        return phoneAudience;
    }

    public Audience photosAudience() {
        return photosAudience;
    }

    public Qualification stad() {
        return stad;
    }

    public Qualification fest() {
        return fest;
    }

    public Qualification permit() {
        return permit;
    }

    public String oldUserName() {
        return oldUserName;
    }
}
