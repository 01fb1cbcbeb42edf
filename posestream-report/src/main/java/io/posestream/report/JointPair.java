package io.posestream.report;

import io.posestream.angle.AngleDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Both sides of a joint, or one of the middle, as indices of the angles.
 *
 * @param title such as {@code Knee}
 */
record JointPair(String title, OptionalInt left, OptionalInt right, OptionalInt middle) {
  private static final String LEFT = "left";
  private static final String RIGHT = "right";

  /** In the order in which the joints first appear. */
  static List<JointPair> of(List<AngleDefinition> definitions) {
    Map<String, JointPair> pairs = new LinkedHashMap<>();
    for (int i = 0; i < definitions.size(); i++) {
      String name = definitions.get(i).name();
      JointPair pair =
          new JointPair(joint(name), at(name, LEFT, i), at(name, RIGHT, i), middle(name, i));
      pairs.merge(pair.title, pair, JointPair::and);
    }
    return new ArrayList<>(pairs.values());
  }

  private JointPair and(JointPair other) {
    return new JointPair(
        title,
        left.isPresent() ? left : other.left,
        right.isPresent() ? right : other.right,
        middle.isPresent() ? middle : other.middle);
  }

  /** The indices of its angles. */
  List<Integer> angles() {
    List<Integer> all = new ArrayList<>();
    left.ifPresent(all::add);
    right.ifPresent(all::add);
    middle.ifPresent(all::add);
    return all;
  }

  /** {@code leftElbow} is "left elbow". */
  static String words(String name) {
    return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }

  /** The same with a capital. */
  static String title(String name) {
    String words = words(name);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static boolean isOf(String name, String side) {
    return name.startsWith(side)
        && name.length() > side.length()
        && Character.isUpperCase(name.charAt(side.length()));
  }

  private static OptionalInt at(String name, String side, int index) {
    return isOf(name, side) ? OptionalInt.of(index) : OptionalInt.empty();
  }

  private static OptionalInt middle(String name, int index) {
    return isOf(name, LEFT) || isOf(name, RIGHT) ? OptionalInt.empty() : OptionalInt.of(index);
  }

  private static String joint(String name) {
    String joint =
        isOf(name, LEFT)
            ? name.substring(LEFT.length())
            : isOf(name, RIGHT) ? name.substring(RIGHT.length()) : name;
    return title(joint.substring(0, 1).toLowerCase(Locale.ROOT) + joint.substring(1));
  }
}
