package io.posestream.draw;

import java.awt.Color;
import java.util.List;

/**
 * The colours of one person.
 *
 * @param body limbs
 * @param bodyLight joints
 * @param hand bones of the hands
 * @param handLight joints of the hands
 */
record PersonColors(Color body, Color bodyLight, Color hand, Color handLight) {
  /** Body pink and hands teal first, then pairs as far apart from those before as can be had. */
  private static final List<PersonColors> ALL =
      List.of(
          of(0xff4fa3, 0xffd3e8, 0x14c8b4, 0xd2fff8),
          of(0x4f9dff, 0xd6e8ff, 0xffc247, 0xfff0cc),
          of(0xff8a3c, 0xffe2cc, 0x9b7bff, 0xe6deff),
          of(0x7ed957, 0xe2f8d8, 0xff6b6b, 0xffdcdc),
          of(0xb86bff, 0xebd9ff, 0xc7e84a, 0xf3fbd2),
          of(0x2fd4f0, 0xd3f7fd, 0xff9ed8, 0xffe6f5));

  private static PersonColors of(int body, int bodyLight, int hand, int handLight) {
    return new PersonColors(
        new Color(body), new Color(bodyLight), new Color(hand), new Color(handLight));
  }

  /** The colours of a person as long as the id stays. */
  static PersonColors of(int id) {
    return ALL.get(id % ALL.size());
  }
}
