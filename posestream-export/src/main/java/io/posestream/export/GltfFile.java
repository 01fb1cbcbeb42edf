package io.posestream.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.posestream.rig.Quaternion;
import io.posestream.rig.RigBone;
import io.posestream.skeleton.Position;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Writes rotations of bones as binary glTF 2.0 ({@code .glb}), an animation that three.js, Blender
 * and game engines show: metres, y up, z ahead of somebody who faces the camera, a T-pose at rest,
 * one key in each frame in which the person is seen. Nodes are called as in VRM 1.0, and each bone
 * has a body, so that there is something to see.
 *
 * @since 0.1
 */
public final class GltfFile {
  private GltfFile() {}

  /**
   * Writes a file, in place of one that is already there.
   *
   * @throws IllegalArgumentException if the take has no rotations
   */
  public static void write(Take take, Path file) throws IOException {
    Objects.requireNonNull(take, "take");
    Objects.requireNonNull(file, "file");
    GltfDocument document = document(RigClip.of(take), "person " + take.personId());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      document.writeBinary(out);
    }
  }

  private static GltfDocument document(RigClip clip, String name) {
    GltfDocument document = new GltfDocument();
    ArrayNode nodes = document.list("nodes");
    for (RigBone bone : clip.bones()) {
      ObjectNode node = nodes.addObject().put("name", bone.boneName());
      putVector(node, "translation", clip.offsetM(bone));
    }
    int mesh = BoneMesh.add(document);
    for (RigBone bone : clip.bones()) {
      ArrayNode children = GltfDocument.array();
      for (RigBone child : clip.children(bone)) {
        children.add(clip.bones().indexOf(child));
        BoneMesh.addNode(nodes, mesh, clip.offsetM(child)).ifPresent(children::add);
      }
      if (!children.isEmpty()) {
        ((ObjectNode) nodes.get(clip.bones().indexOf(bone))).set("children", children);
      }
    }
    document.list("scenes").addObject().put("name", name).putArray("nodes").add(0);
    animate(document, clip, name);
    return document;
  }

  private static void animate(GltfDocument document, RigClip clip, String name) {
    ObjectNode animation = document.list("animations").addObject().put("name", name);
    ArrayNode samplers = animation.putArray("samplers");
    ArrayNode channels = animation.putArray("channels");
    float[] timesS = new float[clip.timesS().size()];
    for (int i = 0; i < timesS.length; i++) {
      timesS[i] = clip.timesS().get(i).floatValue();
    }
    int input = document.addAccessor("SCALAR", timesS);
    for (RigBone bone : clip.bones()) {
      if (!bone.isEnd()) {
        int output = document.addAccessor("VEC4", rotations(clip, bone));
        addChannel(samplers, channels, input, output, clip.bones().indexOf(bone), "rotation");
      }
    }
    int places = document.addAccessor("VEC3", places(clip));
    addChannel(samplers, channels, input, places, 0, "translation");
  }

  private static void addChannel(
      ArrayNode samplers, ArrayNode channels, int input, int output, int node, String path) {
    samplers.addObject().put("input", input).put("interpolation", "LINEAR").put("output", output);
    channels
        .addObject()
        .put("sampler", samplers.size() - 1)
        .putObject("target")
        .put("node", node)
        .put("path", path);
  }

  /** Signs are chosen so that each rotation is next to the one before. */
  private static float[] rotations(RigClip clip, RigBone bone) {
    float[] values = new float[4 * clip.poses().size()];
    Quaternion before = Quaternion.IDENTITY;
    int at = 0;
    for (int frame = 0; frame < clip.poses().size(); frame++) {
      Quaternion q = clip.rotation(frame, bone);
      double dot =
          q.x() * before.x() + q.y() * before.y() + q.z() * before.z() + q.w() * before.w();
      before = dot < 0 ? new Quaternion(-q.x(), -q.y(), -q.z(), -q.w()) : q;
      values[at++] = (float) before.x();
      values[at++] = (float) before.y();
      values[at++] = (float) before.z();
      values[at++] = (float) before.w();
    }
    return values;
  }

  private static float[] places(RigClip clip) {
    float[] values = new float[3 * clip.poses().size()];
    int at = 0;
    for (int frame = 0; frame < clip.poses().size(); frame++) {
      Position hipsM = clip.hipsM(frame);
      values[at++] = hipsM.x();
      values[at++] = hipsM.y();
      values[at++] = hipsM.z();
    }
    return values;
  }

  private static void putVector(ObjectNode node, String name, Position vector) {
    node.putArray(name).add(vector.x()).add(vector.y()).add(vector.z());
  }
}
