package io.posestream.export;

import io.posestream.rig.RigBone;
import io.posestream.skeleton.Position;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Writes rotations of bones as {@code .bvh}, which Blender and most programs for animation read:
 * centimetres, y up, z ahead of somebody who faces the camera, a T-pose at rest, at the median rate
 * of the frames. While the person is away the pose stays as it was last.
 *
 * @since 0.1
 */
public final class BvhFile {
  private static final float CM_PER_M = 100;

  /** From the ears to the top of the head. */
  private static final Position HEAD_TOP_M = new Position(0, 0.13f, 0);

  private BvhFile() {}

  /**
   * Writes a file, in place of one that is already there.
   *
   * @throws IllegalArgumentException if the take has no rotations
   */
  public static void write(Take take, Path file) throws IOException {
    Objects.requireNonNull(take, "take");
    Objects.requireNonNull(file, "file");
    RigClip clip = RigClip.of(take);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("HIERARCHY\n");
      writeBone(clip, RigBone.HIPS, "", out);
      writeMotion(clip, take, out);
    }
  }

  private static void writeBone(RigClip clip, RigBone bone, String indent, Writer out)
      throws IOException {
    String inner = indent + "  ";
    boolean isRoot = bone.parent().isEmpty();
    out.write(indent + (isRoot ? "ROOT " : "JOINT ") + bone.boneName() + "\n" + indent + "{\n");
    writeOffset(clip.offsetM(bone), inner, out);
    out.write(
        inner
            + (isRoot ? "CHANNELS 6 Xposition Yposition Zposition" : "CHANNELS 3")
            + " Zrotation Xrotation Yrotation\n");
    List<RigBone> children = clip.children(bone);
    for (RigBone child : children) {
      if (child.isEnd()) {
        writeEnd(clip.offsetM(child), inner, out);
      } else {
        writeBone(clip, child, inner, out);
      }
    }
    if (children.isEmpty()) {
      writeEnd(bone == RigBone.HEAD ? HEAD_TOP_M : new Position(0, 0, 0), inner, out);
    }
    out.write(indent + "}\n");
  }

  private static void writeEnd(Position offsetM, String indent, Writer out) throws IOException {
    out.write(indent + "End Site\n" + indent + "{\n");
    writeOffset(offsetM, indent + "  ", out);
    out.write(indent + "}\n");
  }

  private static void writeOffset(Position offsetM, String indent, Writer out) throws IOException {
    out.write(indent + "OFFSET" + centimetres(offsetM) + "\n");
  }

  private static String centimetres(Position atM) {
    return String.format(
        Locale.ROOT, " %.4f %.4f %.4f", CM_PER_M * atM.x(), CM_PER_M * atM.y(), CM_PER_M * atM.z());
  }

  private static void writeMotion(RigClip clip, Take take, Writer out) throws IOException {
    double rateHz = take.rateHz();
    double lastS = take.timeS(take.frames().size() - 1);
    int count = (int) Math.floor(lastS * rateHz + 1e-6) + 1;
    String frameTimeS = String.format(Locale.ROOT, "%.8f", 1 / rateHz);
    out.write("MOTION\nFrames: " + count + "\nFrame Time: " + frameTimeS + "\n");
    Map<RigBone, EulerZxy> before = new EnumMap<>(RigBone.class);
    for (int i = 0; i < count; i++) {
      writeFrame(clip.bones(), clip.at(i / rateHz), before, out);
    }
  }

  private static void writeFrame(
      List<RigBone> bones, RigClip.Moment moment, Map<RigBone, EulerZxy> before, Writer out)
      throws IOException {
    StringBuilder line = new StringBuilder(centimetres(moment.hipsM()));
    for (RigBone bone : bones) {
      if (!bone.isEnd()) {
        EulerZxy turn =
            EulerZxy.of(moment.rotation(bone)).near(before.getOrDefault(bone, EulerZxy.NONE));
        before.put(bone, turn);
        line.append(
            String.format(Locale.ROOT, " %.4f %.4f %.4f", turn.zDeg(), turn.xDeg(), turn.yDeg()));
      }
    }
    out.write(line.substring(1) + "\n");
  }
}
