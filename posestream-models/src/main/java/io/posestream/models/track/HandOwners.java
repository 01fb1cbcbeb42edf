package io.posestream.models.track;

import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Side;
import java.util.ArrayList;
import java.util.List;

/** Sees to it that a hand belongs to one person: the one whose wrist is nearer. */
final class HandOwners {
  /** Hands nearer than this fraction of their region are one; the palm is about a third of it. */
  private static final double SAME_PER_SIZE = 0.12;

  private HandOwners() {}

  /** The same people, each hand with one of them. */
  static List<Person> settle(List<Person> people) {
    List<Person> settled = new ArrayList<>(people);
    for (int i = 1; i < settled.size(); i++) {
      for (int j = 0; j < i; j++) {
        settle(settled, i, j);
      }
    }
    return settled;
  }

  private static void settle(List<Person> people, int i, int j) {
    for (Hand mine : people.get(i).hands()) {
      for (Hand other : people.get(j).hands()) {
        if (isSame(mine, other)) {
          boolean keeps = toWrist(people.get(i), mine) < toWrist(people.get(j), other);
          int loser = keeps ? j : i;
          people.set(loser, people.get(loser).withoutHand((keeps ? other : mine).side()));
        }
      }
    }
  }

  /** Hands that are none of the people's, each once. */
  static List<Hand> ofNobody(List<Hand> loose, List<Person> people) {
    List<Hand> known = new ArrayList<>();
    people.forEach(person -> known.addAll(person.hands()));
    List<Hand> rest = new ArrayList<>();
    for (Hand hand : loose) {
      if (known.stream().noneMatch(other -> isSame(hand, other))) {
        known.add(hand);
        rest.add(hand);
      }
    }
    return rest;
  }

  private static boolean isSame(Hand a, Hand b) {
    double sumPx = 0;
    for (HandLandmark landmark : HandLandmark.all()) {
      sumPx += SameBody.distancePx(a.px(landmark), b.px(landmark));
    }
    return sumPx / HandLandmark.COUNT < SAME_PER_SIZE * Math.max(a.sizePx(), b.sizePx());
  }

  private static double toWrist(Person person, Hand hand) {
    BodyLandmark wrist =
        hand.side() == Side.LEFT ? BodyLandmark.LEFT_WRIST : BodyLandmark.RIGHT_WRIST;
    return SameBody.distancePx(hand.px(HandLandmark.WRIST), person.body().px(wrist));
  }
}
