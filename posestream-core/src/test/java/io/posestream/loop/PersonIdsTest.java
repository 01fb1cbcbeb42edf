package io.posestream.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.arbitraries.StandingBody;
import io.posestream.engine.PoseEstimate;
import io.posestream.person.Body;
import io.posestream.person.Person;
import io.posestream.skeleton.Landmarks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PersonIdsTest {
  private static final long FRAME_NS = 33_000_000;
  private static final long LONG_NS = 1_100_000_000;

  private final PersonIds first = new PersonIds();
  private final PersonIds second = new PersonIds();

  @Test
  void theFirstEstimatorsIdsShouldBeTheStreams() {
    PoseEstimate raw = estimate(at(7, 0), at(9, 900));
    assertThat(first.assign(raw, 0)).isSameAs(raw);
  }

  @Test
  void whoStaysShouldKeepTheIdThoughTheNextEstimatorCountsOtherwise() {
    first.assign(estimate(at(0, 0), at(1, 900)), 0);
    second.continueFrom(first);
    assertThat(ids(second, FRAME_NS, at(0, 905), at(1, 4))).containsExactly(0, 1);
    assertThat(placeOf(1)).isEqualTo(905);
  }

  @Test
  void whoIsNewShouldGetAnIdThatNobodyHad() {
    first.assign(estimate(at(4, 0)), 0);
    second.continueFrom(first);
    assertThat(ids(second, FRAME_NS, at(0, 900), at(1, 2))).containsExactly(4, 5);
    assertThat(ids(second, 2 * FRAME_NS, at(2, 1800))).containsExactly(6);
    assertThat(ids(second, 3 * FRAME_NS, at(0, 900))).containsExactly(5);
  }

  @Test
  void whoComesAfterASecondWithoutThemShouldBeNew() {
    first.assign(estimate(at(0, 0)), 0);
    first.assign(estimate(), LONG_NS);
    second.continueFrom(first);
    assertThat(ids(second, LONG_NS + FRAME_NS, at(0, 0))).containsExactly(1);
  }

  /** The first frames of a cold engine may be seconds apart. */
  @Test
  void whoIsInTheNextFrameShouldKeepTheIdHoweverLateThatIs() {
    first.assign(estimate(at(0, 0)), 0);
    second.continueFrom(first);
    assertThat(ids(second, 60 * LONG_NS, at(0, 0))).containsExactly(0);
  }

  @Test
  void aChangeBeforeAnybodyIsFoundAgainShouldNotLoseTheId() {
    first.assign(estimate(at(3, 0)), 0);
    second.continueFrom(first);
    assertThat(ids(second, FRAME_NS)).isEmpty();
    PersonIds third = new PersonIds();
    third.continueFrom(second);
    assertThat(ids(third, 2 * FRAME_NS, at(0, 0))).containsExactly(3);
  }

  @Test
  void aResetShouldGiveEveryoneAnIdThatNobodyHad() {
    first.assign(estimate(at(0, 0)), 0);
    second.continueFrom(first);
    assertThat(ids(second, FRAME_NS, at(0, 0))).containsExactly(0);
    second.reset();
    assertThat(ids(second, 2 * FRAME_NS, at(0, 0))).containsExactly(1);
  }

  @Test
  void someoneOfAnotherSizeShouldBeNew() {
    first.assign(estimate(at(0, 0)), 0);
    second.continueFrom(first);
    assertThat(ids(second, FRAME_NS, new Moved(0, 0, 2).person())).containsExactly(1);
  }

  /** However the estimators count: ids(stream) of people 900 px apart depend on places alone. */
  @Property(tries = 200)
  void idsFollowPlacesWhateverTheEstimatorsCount(
      @ForAll @Size(max = 6) Set<@IntRange(max = 5) Integer> before,
      @ForAll @Size(max = 6) Set<@IntRange(max = 5) Integer> after,
      @ForAll @IntRange(max = 20) int counted,
      @ForAll @IntRange(min = -60, max = 60) int movedPx) {
    PersonIds old = new PersonIds();
    PersonIds next = new PersonIds();
    old.assign(
        estimate(before.stream().map(place -> at(place, 900 * place)).toArray(Person[]::new)), 0);
    next.continueFrom(old);
    List<Integer> places = new ArrayList<>(after);
    Person[] found =
        IntStream.range(0, places.size())
            .mapToObj(i -> at(counted + i, 900 * places.get(i) + movedPx))
            .toArray(Person[]::new);
    Set<Integer> given = new HashSet<>();
    for (Person person : next.assign(estimate(found), FRAME_NS).people()) {
      int place = Math.round((hipXPx(person) - movedPx) / 900);
      assertThat(given.add(person.id())).isTrue();
      if (before.contains(place)) {
        assertThat(person.id()).isEqualTo(place);
      } else {
        assertThat(before).doesNotContain(person.id());
      }
    }
    assertThat(given).hasSameSizeAs(after);
  }

  private List<Person> last = List.of();

  private List<Integer> ids(PersonIds ids, long timestampNs, Person... people) {
    last = ids.assign(estimate(people), timestampNs).people();
    return last.stream().map(Person::id).toList();
  }

  private int placeOf(int id) {
    return last.stream()
        .filter(person -> person.id() == id)
        .mapToInt(person -> Math.round(hipXPx(person)))
        .findFirst()
        .orElseThrow();
  }

  /** Where {@link #at} put a person. */
  private static float hipXPx(Person person) {
    return person.body().landmarks().x(0) - new StandingBody().body().landmarks().x(0);
  }

  private static PoseEstimate estimate(Person... people) {
    return StandingBody.estimateOf(List.of(people), List.of());
  }

  private static Person at(int id, float xPx) {
    return new Moved(id, xPx, 1).person();
  }

  private record Moved(int id, float xPx, float sizes) {
    Person person() {
      Body body = new StandingBody().body();
      float[] values = new float[body.landmarks().size() * Landmarks.STRIDE];
      body.landmarks().copyTo(values);
      for (int i = 0; i < values.length; i += Landmarks.STRIDE) {
        values[i] += xPx;
      }
      Body moved =
          Body.of(1, Landmarks.of(values), body.world().orElseThrow(), sizes * body.sizePx());
      return Person.of(id, moved, Optional.empty(), Optional.empty());
    }
  }
}
