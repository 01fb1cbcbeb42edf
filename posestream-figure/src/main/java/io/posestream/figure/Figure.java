package io.posestream.figure;

import io.posestream.frame.BgrImage;
import io.posestream.skeleton.Side;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;

/**
 * Draws one person or several into a room; who is nearer to the camera hides who is behind. The
 * drawing is a pure function of the poses: the same poses give the same pixels, whatever was drawn
 * before.
 *
 * <p>Not thread-safe: one figure per thread; the pictures it gives are independent of it.
 */
public final class Figure {
  private final FigureCamera camera;
  private final byte[] room;
  private final FaceSkin face;
  private final Mesh mesh = new Mesh();
  private final LitMesh lit;
  private final Raster raster;

  private Figure(FigureCamera camera) {
    this.camera = camera;
    room = bytesOf(Room.paint(camera));
    face = FaceSkin.of(camera.pxPerM() * Raster.SAMPLES);
    lit = new LitMesh(camera);
    raster = new Raster(camera.widthPx(), camera.heightPx());
  }

  /**
   * A figure for pictures of that size.
   *
   * @throws IllegalArgumentException if a side is below 16 px
   */
  public static Figure of(int widthPx, int heightPx) {
    return of(FigureCamera.of(widthPx, heightPx));
  }

  /** A figure for the pictures of that camera. */
  public static Figure of(FigureCamera camera) {
    return new Figure(camera);
  }

  /** The camera that the pictures are taken with. */
  public FigureCamera camera() {
    return camera;
  }

  /** What a perfect estimator would say about the picture of {@code pose}. */
  public FigureTruth truth(FigurePose pose) {
    return FigureTruth.of(pose, camera);
  }

  /** The picture of {@code pose}, for showing and saving. */
  public BufferedImage draw(FigurePose pose) {
    BufferedImage image =
        new BufferedImage(camera.widthPx(), camera.heightPx(), BufferedImage.TYPE_3BYTE_BGR);
    drawInto(bytesOf(image), List.of(pose));
    return image;
  }

  /** The picture of {@code pose}, for estimators. */
  public BgrImage drawBgr(FigurePose pose) {
    return drawBgr(List.of(pose));
  }

  /** The picture of several people in the same room, for estimators. */
  public BgrImage drawBgr(List<FigurePose> poses) {
    byte[] bgr = new byte[room.length];
    drawInto(bgr, poses);
    return BgrImage.of(camera.widthPx(), camera.heightPx(), bgr);
  }

  /** The room without anybody in it. */
  public BgrImage emptyRoom() {
    return BgrImage.of(camera.widthPx(), camera.heightPx(), room.clone());
  }

  private void drawInto(byte[] bgr, List<FigurePose> poses) {
    System.arraycopy(room, 0, bgr, 0, room.length);
    for (FigurePose pose : poses) {
      FloorShadow.cast(camera, pose, bgr);
    }
    raster.clear();
    for (FigurePose pose : poses) {
      raster(pose);
    }
    raster.blendOver(bgr);
  }

  private void raster(FigurePose pose) {
    mesh.clear();
    BodyModel body = pose.body().unscaled();
    TrunkMesh.build(mesh, pose.trunk(), body);
    HeadMesh.build(mesh, pose.trunk());
    for (Side side : Side.values()) {
      ArmMesh.build(mesh, pose.arm(side), body, side);
      LegMesh.build(mesh, pose.leg(side), body, side);
    }
    double scale = pose.body().scale();
    mesh.scale(scale);
    mesh.computeNormals();
    lit.light(mesh, pose.trunk().waist().times(scale));
    raster.draw(mesh, lit, face);
  }

  private static byte[] bytesOf(BufferedImage image) {
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }
}
