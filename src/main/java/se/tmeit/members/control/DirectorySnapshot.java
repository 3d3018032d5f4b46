package se.tmeit.members.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import se.tmeit.http.Representation;

/** The directory under one mark. Answers that were built from it are kept with it, and go with it. */
public record DirectorySnapshot(UUID mark, List<MemberDetails> members, Map<UUID, MemberDetails> byId, Map<String, MemberDetails> byShortId,
        List<TitleDetails> titles, List<TeamDetails> teams, Cache<Object, Representation> answers) {

    private static final int ANSWERS_BYTES = 8 * 1024 * 1024;
    /** What an entry takes beside its body: the longest key, with two bytes a character, and the objects around it. */
    private static final int ENTRY_BYTES = 4096;
    static final DirectorySnapshot NONE = of(null, List.of(), List.of(), List.of());

    /** A page of a list: its items, how many there are in all, and the cursor of the next page or null. */
    public record Page(List<MemberDetails> items, int total, String next) {
    }

    static DirectorySnapshot of(UUID mark, List<MemberDetails> members, List<TitleDetails> titles, List<TeamDetails> teams) {
        return new DirectorySnapshot(mark, members,
                members.stream().collect(Collectors.toMap(MemberDetails::id, Function.identity())),
                members.stream().collect(Collectors.toMap(MemberDetails::shortId, Function.identity())),
                titles, teams,
                Caffeine.newBuilder().maximumWeight(ANSWERS_BYTES).weigher((Object key, Representation answer) -> ENTRY_BYTES + answer.weight())
                        .executor(Runnable::run).build());
    }

    /** @param idOrShortId a UUID or the eight characters of a short id */
    public Optional<MemberDetails> member(String idOrShortId) {
        var byShort = byShortId.get(idOrShortId);
        if (byShort != null) {
            return Optional.of(byShort);
        }
        try {
            return member(UUID.fromString(idOrShortId));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public Optional<MemberDetails> member(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Somebody as others name them; null for null, and for those who are no member any more. */
    public PersonRef person(UUID id) {
        return Optional.ofNullable(id).flatMap(this::member).filter(MemberDetails::isListed).map(PersonRef::of).orElse(null);
    }

    public Optional<TeamDetails> team(UUID id) {
        return teams.stream().filter(team -> team.id().equals(id)).findFirst();
    }

    public Optional<TitleDetails> title(UUID id) {
        return titles.stream().filter(title -> title.id().equals(id)).findFirst();
    }

    public Optional<MemberDetails> holderOf(UUID titleId) {
        return members.stream().filter(member -> member.isListed() && member.title() != null && member.title().id().equals(titleId)).findFirst();
    }

    /** @param after a cursor, or null for the first page */
    public Page page(MemberFilter filter, Viewer viewer, int limit, String after) {
        var start = after == null ? null : MemberOrder.after(after);
        var all = members.stream().filter(member -> filter.admits(member, viewer)).toList();
        var rest = start == null ? all : all.stream().filter(member -> MemberOrder.of(member).compareTo(start) > 0).toList();
        var items = rest.stream().limit(limit).toList();
        var next = rest.size() > limit ? MemberOrder.of(items.get(limit - 1)).cursor() : null;
        return new Page(items, all.size(), next);
    }

    /** The answer for this key, built at its first use. */
    public Representation answer(Object key, Supplier<Representation> answer) {
        return answers.get(key, unused -> answer.get());
    }
}
