package io.posestream.figure;

/** A mesh as the camera sees it: vertices in samples of the raster, lit. Not thread-safe. */
final class LitMesh {
  /** From the window, upper left in front of the person. */
  static final Vec TOWARDS_KEY = new Vec(-0.50, -0.72, -0.62).unit();

  private static final Vec TOWARDS_FILL = new Vec(0.75, -0.25, -0.6).unit();
  private static final Vec TOWARDS_SKY = new Vec(0, -1, -0.15).unit();
  private static final Vec HALF_WAY = TOWARDS_KEY.plus(new Vec(0, 0, -1)).unit();

  /** What is nearer to the lens than this, or behind it, is not drawn. */
  private static final double NEAREST_M = 0.05;

  private static final int KEY_CELLS = 320;
  private static final int SKY_CELLS = 160;

  private static final float[] KEY = {0.84f, 0.79f, 0.71f};
  private static final float[] FILL = {0.25f, 0.26f, 0.29f};
  private static final float[] SKY = {0.30f, 0.31f, 0.33f};
  private static final float[] GROUND = {0.20f, 0.175f, 0.15f};

  float[] x = new float[0];
  float[] y = new float[0];
  float[] nearness = new float[0];
  float[] red = new float[0];
  float[] green = new float[0];
  float[] blue = new float[0];
  private final FigureCamera camera;
  private final ShadowMap keyShadow = new ShadowMap(TOWARDS_KEY, KEY_CELLS);
  private final ShadowMap skyShadow = new ShadowMap(TOWARDS_SKY, SKY_CELLS);

  LitMesh(FigureCamera camera) {
    this.camera = camera;
  }

  /** Takes the mesh, whose normals must be set; {@code centre} is about the middle of it. */
  void light(Mesh mesh, Vec centre) {
    int count = mesh.vertexCount();
    if (x.length < count) {
      x = new float[count];
      y = new float[count];
      nearness = new float[count];
      red = new float[count];
      green = new float[count];
      blue = new float[count];
    }
    keyShadow.cast(mesh, centre);
    skyShadow.cast(mesh, centre);
    for (int i = 0; i < count; i++) {
      project(mesh, i);
      shade(mesh, i);
    }
  }

  private void project(Mesh mesh, int i) {
    Vec seen = camera.toCamera(new Vec(mesh.xM[i], mesh.yM[i], mesh.zM[i]));
    double near = 1 / seen.z();
    double scale = camera.focalPx() * near * Raster.SAMPLES;
    x[i] = (float) (camera.centreXPx() * Raster.SAMPLES + scale * seen.x());
    y[i] = (float) (Raster.SAMPLES * (camera.centreYPx() + camera.focalPx() * seen.y() * near));
    nearness[i] = seen.z() > NEAREST_M ? (float) near : 0;
  }

  private void shade(Mesh mesh, int i) {
    Paint paint = mesh.paint[i];
    float wrap = 0.22f * paint.glow();
    float facing = dot(mesh, i, TOWARDS_KEY);
    float direct = Math.max(0, (facing + wrap) / (1 + wrap));
    float shadow = facing > -wrap ? keyShadow.lightAt(mesh, i, 2, 2) : 0;
    float open = 0.35f + 0.65f * skyShadow.lightAt(mesh, i, 4, 4);
    float key = direct * shadow;
    float fill = Math.max(0, dot(mesh, i, TOWARDS_FILL));
    float up = 0.5f - 0.5f * mesh.normalY[i];
    float rim = 1 + Math.min(0, mesh.normalZ[i]);
    float edge = 0.10f * rim * rim * rim * open;
    float shine = highlight(dot(mesh, i, HALF_WAY), paint.gloss()) * shadow;
    // Light that has passed under the skin is red where the surface turns away from the lamp.
    float blush = paint.glow() * 0.09f * shadow * Math.max(0, 1 - Math.abs(facing - 0.1f) * 3);
    float ambient = open * up;
    float bounce = 1 - up;
    red[i] = shine + paint.red() * (lit(0, key, fill, ambient, bounce) + edge + blush);
    green[i] = shine + paint.green() * (lit(1, key, fill, ambient, bounce) + edge);
    blue[i] = shine * 0.95f + paint.blue() * (lit(2, key, fill, ambient, bounce) + edge);
  }

  private static float lit(int part, float key, float fill, float ambient, float bounce) {
    return KEY[part] * key + FILL[part] * fill + SKY[part] * ambient + GROUND[part] * bounce;
  }

  private static float highlight(float cosine, float gloss) {
    if (cosine <= 0 || gloss == 0) {
      return 0;
    }
    float c4 = cosine * cosine * cosine * cosine;
    return gloss * c4 * c4 * c4;
  }

  private static float dot(Mesh mesh, int i, Vec axis) {
    return mesh.normalX[i] * (float) axis.x()
        + mesh.normalY[i] * (float) axis.y()
        + mesh.normalZ[i] * (float) axis.z();
  }
}
