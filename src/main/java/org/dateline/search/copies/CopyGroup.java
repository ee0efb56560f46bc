package org.dateline.search.copies;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.StatedTime;

/**
 * Articles that carry the same story.
 *
 * @param members the likely origin first, then by time; never empty
 * @param why why the first is likely the origin, for the person; nothing where it is alone
 */
public record CopyGroup(List<Member> members, Optional<String> why) {
  public CopyGroup {
    members = List.copyOf(members);
  }

  /**
   * One of the articles.
   *
   * @param articleId the article
   * @param title its headline
   * @param url its address
   * @param publisher the outlet
   * @param published when it says it was published
   * @param captured when it was fetched
   * @param credits its byline and the first words of its text, where agencies are named
   * @param likeness how alike it is to the article that the group was asked for
   */
  public record Member(
      UUID articleId,
      String title,
      String url,
      Optional<String> publisher,
      Optional<StatedTime> published,
      Instant captured,
      String credits,
      Likeness likeness) {
    Instant when() {
      return published.map(StatedTime::sortInstant).orElse(captured);
    }
  }

  /**
   * Puts the likely origin first: who is credited by others, else who surely published first, else
   * who was captured first.
   */
  public static CopyGroup of(List<Member> members) {
    List<Member> byTime =
        members.stream()
            .sorted(Comparator.comparing(Member::when).thenComparing(Member::articleId))
            .toList();
    if (byTime.size() < 2) {
      return new CopyGroup(byTime, Optional.empty());
    }
    for (Member member : byTime) {
      Optional<Member> crediting =
          byTime.stream().filter(other -> credits(other, member)).findFirst();
      if (crediting.isPresent()) {
        return with(
            member, byTime, shown(crediting.get()) + " names " + shown(member) + " as its source.");
      }
    }
    return publishedFirst(byTime).orElseGet(() -> capturedFirst(byTime));
  }

  /** Nothing where the stated times do not tell for certain. */
  private static Optional<CopyGroup> publishedFirst(List<Member> byTime) {
    List<Member> dated = byTime.stream().filter(member -> member.published().isPresent()).toList();
    if (dated.size() < 2) {
      return Optional.empty();
    }
    Member first = dated.getFirst();
    StatedTime time = first.published().orElseThrow();
    boolean certain =
        dated.stream()
            .skip(1)
            .flatMap(other -> other.published().stream())
            .allMatch(time::isSurelyBefore);
    String ofWhom = dated.size() == byTime.size() ? "." : ", of those that say when.";
    return certain
        ? Optional.of(with(first, byTime, shown(first) + " published it first" + ofWhom))
        : Optional.empty();
  }

  private static CopyGroup capturedFirst(List<Member> byTime) {
    Member first = byTime.stream().min(Comparator.comparing(Member::captured)).orElseThrow();
    return with(
        first, byTime, shown(first) + " was captured first; the times of publication do not tell.");
  }

  private static boolean credits(Member other, Member origin) {
    if (other.equals(origin) || origin.publisher().isEmpty()) {
      return false;
    }
    String name = origin.publisher().get().toLowerCase(Locale.ROOT);
    boolean itself =
        other.publisher().map(own -> own.toLowerCase(Locale.ROOT).contains(name)).orElse(false);
    return !itself && name.length() > 1 && other.credits().toLowerCase(Locale.ROOT).contains(name);
  }

  private static CopyGroup with(Member origin, List<Member> byTime, String why) {
    List<Member> ordered =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(origin),
                byTime.stream().filter(member -> !member.equals(origin)))
            .toList();
    return new CopyGroup(ordered, Optional.of(why));
  }

  private static String shown(Member member) {
    return member.publisher().orElse(member.url());
  }
}
