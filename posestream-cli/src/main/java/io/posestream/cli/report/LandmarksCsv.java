package io.posestream.cli.report;

import io.posestream.person.Body;
import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.result.PoseResult.Seen;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Side;
import io.posestream.skeleton.Skeleton;
import io.posestream.wire.FilePlace;
import io.posestream.wire.ResultMessage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** {@code landmarks.csv}: one line per landmark of each person's body and hands. */
public final class LandmarksCsv implements ReportFile {
  private static final int PX_DECIMALS = 2;
  private static final int COORDINATE_DECIMALS = 5;
  private static final int PROBABILITY_DECIMALS = 4;
  private static final int MS_DECIMALS = 3;
  private static final List<String> COLUMNS =
      List.of(
          "source",
          "frame",
          "timeMs",
          "person",
          "hand",
          "part",
          "index",
          "name",
          "xPx",
          "yPx",
          "xNorm",
          "yNorm",
          "zNorm",
          "worldXM",
          "worldYM",
          "worldZM",
          "visibility",
          "presence");

  private final CsvWriter csv;

  /** Starts the file, in place of one that is already there. */
  LandmarksCsv(TableFolder tables) throws IOException {
    csv = tables.table("landmarks.csv");
    for (String column : COLUMNS) {
      csv.text(column);
    }
    csv.endLine();
  }

  /** Landmarks of one body or hand; a loose hand belongs to no person. */
  private record Part(
      OptionalInt person,
      OptionalInt hand,
      String label,
      List<String> names,
      Landmarks image,
      Optional<Landmarks> world) {
    static Part of(OptionalInt person, Body body) {
      return new Part(
          person,
          OptionalInt.empty(),
          "body",
          body.skeleton().names(),
          body.landmarks(),
          body.world());
    }

    static Part of(OptionalInt person, Hand hand) {
      String label = hand.side() == Side.LEFT ? "leftHand" : "rightHand";
      List<String> names = Skeleton.hand().names();
      OptionalInt id = OptionalInt.of(hand.id());
      return new Part(person, id, label, names, hand.landmarks(), Optional.of(hand.world()));
    }
  }

  @Override
  public void add(ResultMessage message) throws IOException {
    if (!(message.result() instanceof Seen seen)) {
      return;
    }
    FilePlace place = ReportFile.place(message);
    for (Person person : seen.people()) {
      OptionalInt id = OptionalInt.of(person.id());
      add(place, seen, Part.of(id, person.body()));
      for (Hand hand : person.hands()) {
        add(place, seen, Part.of(id, hand));
      }
    }
    for (Hand hand : seen.looseHands()) {
      add(place, seen, Part.of(OptionalInt.empty(), hand));
    }
  }

  private void add(FilePlace place, Seen seen, Part part) throws IOException {
    Landmarks image = part.image();
    for (int i = 0; i < image.size(); i++) {
      csv.text(place.source()).number(place.frame()).number(place.timeMs(), MS_DECIMALS);
      id(part.person());
      id(part.hand());
      csv.text(part.label())
          .number(i)
          .text(part.names().get(i))
          .number(image.x(i), PX_DECIMALS)
          .number(image.y(i), PX_DECIMALS)
          .number(image.x(i) / (double) seen.width(), COORDINATE_DECIMALS)
          .number(image.y(i) / (double) seen.height(), COORDINATE_DECIMALS)
          .number(image.z(i) / (double) seen.width(), COORDINATE_DECIMALS);
      world(part.world(), i);
      csv.number(image.visibility(i), PROBABILITY_DECIMALS)
          .number(image.presence(i), PROBABILITY_DECIMALS)
          .endLine();
    }
  }

  private void id(OptionalInt id) throws IOException {
    if (id.isPresent()) {
      csv.number(id.getAsInt());
    } else {
      csv.empty();
    }
  }

  private void world(Optional<Landmarks> world, int index) throws IOException {
    if (world.isEmpty()) {
      csv.empty().empty().empty();
      return;
    }
    csv.number(world.get().x(index), COORDINATE_DECIMALS)
        .number(world.get().y(index), COORDINATE_DECIMALS)
        .number(world.get().z(index), COORDINATE_DECIMALS);
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
