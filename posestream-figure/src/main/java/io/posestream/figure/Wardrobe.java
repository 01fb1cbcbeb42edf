package io.posestream.figure;

/** Colours of the person: chosen to stand out from the room and from pink and teal overlays. */
final class Wardrobe {
  static final int SKIN_RGB = 0xE0A988;
  static final Paint SKIN = Paint.skin(SKIN_RGB);

  /** Light on the face, whose colours are painted by {@link FaceSkin}. */
  static final Paint FACE_LIGHT = new Paint(1, 1, 1, 0.05f, 0.9f);

  static final Paint CREASE = Paint.skin(0xBF8468);
  static final Paint KNUCKLE = Paint.skin(0xD39A7C);
  static final Paint FINGERTIP = Paint.skin(0xE6A48A);
  static final Paint NAIL = Paint.of(0xF3CDBB, 0.35f, 0.8f);
  static final Paint EAR = Paint.skin(0xD89A7C);
  static final Paint HAIR = Paint.of(0x3B2A20, 0.16f, 0.05f);
  static final Paint SHIRT = Paint.cloth(0x4F7396);
  static final Paint COLLAR = Paint.cloth(0x3E5E7E);
  static final Paint TROUSERS = Paint.cloth(0x434857);
  static final Paint SHOE = Paint.of(0xE4E2DC, 0.10f, 0.2f);
  static final Paint SOLE = Paint.of(0xB9B4A9, 0.02f, 0.2f);
  static final Paint SOCK = Paint.cloth(0x8C8F96);

  private Wardrobe() {}
}
