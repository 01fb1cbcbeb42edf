package io.posestream.export;

import io.posestream.skeleton.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Scanner;

/** Reads a BVH file by its own words: any channels, any names. */
final class BvhReader {
  /** Channels stand in the order in which joints open. */
  record Joint(String name, String parent, Position offset, List<String> channels) {}

  final Map<String, Joint> joints = new LinkedHashMap<>();
  final List<double[]> frames = new ArrayList<>();
  double frameTimeS;

  static BvhReader read(Path file) throws IOException {
    BvhReader reader = new BvhReader();
    try (Scanner words = new Scanner(Files.readString(file))) {
      expect(words, "HIERARCHY");
      reader.readJoints(words);
      expect(words, "Frames:");
      int count = Integer.parseInt(words.next());
      expect(words, "Frame");
      expect(words, "Time:");
      reader.frameTimeS = Double.parseDouble(words.next());
      int values = reader.joints.values().stream().mapToInt(j -> j.channels().size()).sum();
      for (int i = 0; i < count; i++) {
        double[] frame = new double[values];
        for (int j = 0; j < values; j++) {
          frame[j] = Double.parseDouble(words.next());
        }
        reader.frames.add(frame);
      }
      if (words.hasNext()) {
        throw new IOException("more than the frames: " + words.next());
      }
    }
    return reader;
  }

  private void readJoints(Scanner words) throws IOException {
    Deque<String> open = new ArrayDeque<>();
    String name = "";
    for (String word = words.next(); !word.equals("MOTION"); word = words.next()) {
      switch (word) {
        case "ROOT", "JOINT" -> name = words.next();
        case "End" -> {
          expect(words, "Site");
          name = open.getLast() + " end";
        }
        case "{" -> {
          expect(words, "OFFSET");
          Position offset =
              new Position(
                  Float.parseFloat(words.next()),
                  Float.parseFloat(words.next()),
                  Float.parseFloat(words.next()));
          String parent = open.isEmpty() ? "" : open.getLast();
          joints.put(name, new Joint(name, parent, offset, new ArrayList<>()));
          open.addLast(name);
        }
        case "CHANNELS" -> {
          int count = Integer.parseInt(words.next());
          for (int i = 0; i < count; i++) {
            joint(open.getLast()).channels().add(words.next());
          }
        }
        case "}" -> open.removeLast();
        default -> throw new IOException("not expected: " + word);
      }
    }
  }

  private static void expect(Scanner words, String expected) throws IOException {
    String word = words.next();
    if (!word.equals(expected)) {
      throw new IOException("expected " + expected + ", not " + word);
    }
  }

  double channel(int frame, String joint, String channel) {
    int at = 0;
    for (Joint each : joints.values()) {
      if (each.name().equals(joint)) {
        return frames.get(frame)[at + each.channels().indexOf(channel)];
      }
      at += each.channels().size();
    }
    throw new IllegalArgumentException("no joint " + joint);
  }

  private Joint joint(String name) {
    return Objects.requireNonNull(joints.get(name), name);
  }

  /** How a joint is turned against the axes of the file. */
  Turn orientation(int frame, String name) {
    if (name.isEmpty()) {
      return Turn.NONE;
    }
    Joint joint = joint(name);
    Turn turn = orientation(frame, joint.parent());
    for (String channel : joint.channels()) {
      if (channel.endsWith("rotation")) {
        turn = turn.times(Turn.about(channel.charAt(0), channel(frame, name, channel)));
      }
    }
    return turn;
  }
}
