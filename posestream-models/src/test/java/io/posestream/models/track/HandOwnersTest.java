package io.posestream.models.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.skeleton.Side;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HandOwnersTest {
  /** So far that the right wrist of the second person lies 10 px beside the first one's left. */
  private static final double BESIDE_PX =
      MovedBody.withHand(0, MovedBody.at(0, 0), Side.LEFT, 0).hands().get(0).landmarks().x(0)
          - MovedBody.withHand(0, MovedBody.at(0, 0), Side.RIGHT, 0).hands().get(0).landmarks().x(0)
          + 10;

  @Test
  void aHandThatTwoHaveShouldBeTheirsWhoseWristIsNearer() {
    Person near = MovedBody.withHand(0, MovedBody.at(0, 0), Side.LEFT, 2);
    Person far = MovedBody.withHand(1, MovedBody.at(BESIDE_PX, 0), Side.RIGHT, -8);
    for (List<Person> people : List.of(List.of(near, far), List.of(far, near))) {
      List<Person> settled = HandOwners.settle(people);
      assertThat(settled).filteredOn(person -> person.id() == 0).allMatch(it -> hands(it) == 1);
      assertThat(settled).filteredOn(person -> person.id() == 1).allMatch(it -> hands(it) == 0);
    }
  }

  @Test
  void handsApartShouldStayWithTheirPeople() {
    List<Person> people =
        List.of(
            MovedBody.withHand(0, MovedBody.at(0, 0), Side.LEFT, 0),
            MovedBody.withHand(1, MovedBody.at(BESIDE_PX + 40, 0), Side.RIGHT, 0));
    assertThat(HandOwners.settle(people)).isEqualTo(people);
  }

  @Property(tries = 300)
  void everyHandHasOneOwnerAndNobodyIsLost(
      @ForAll @Size(min = 1, max = 5) List<@DoubleRange(min = 0, max = 300) Double> placesPx,
      @ForAll @IntRange(max = 30) int fromWristPx) {
    List<Person> people = new ArrayList<>();
    for (double xPx : placesPx) {
      people.add(MovedBody.withHand(people.size(), MovedBody.at(xPx, 0), Side.LEFT, fromWristPx));
    }
    List<Person> settled = HandOwners.settle(people);
    assertThat(settled).extracting(Person::id).isEqualTo(people.stream().map(Person::id).toList());
    List<Hand> left = settled.stream().flatMap(person -> person.hands().stream()).toList();
    for (int i = 0; i < left.size(); i++) {
      for (int j = 0; j < i; j++) {
        float apartPx = left.get(i).landmarks().x(0) - left.get(j).landmarks().x(0);
        assertThat(Math.abs(apartPx)).isGreaterThanOrEqualTo(11.9f);
      }
    }
    assertThat(HandOwners.settle(settled)).isEqualTo(settled);
  }

  @Test
  void looseHandsShouldBeNobodysAndEachOnce() {
    Person person = MovedBody.withHand(0, MovedBody.at(0, 0), Side.LEFT, 0);
    Hand owned = person.hands().get(0);
    Hand other = MovedBody.hand(Side.RIGHT, 10, 10);
    Hand again = MovedBody.hand(Side.LEFT, 15, 10);
    assertThat(HandOwners.ofNobody(List.of(owned, other, again), List.of(person)))
        .containsExactly(other);
  }

  private static int hands(Person person) {
    return person.hands().size();
  }
}
