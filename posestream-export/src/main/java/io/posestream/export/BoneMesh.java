package io.posestream.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.posestream.skeleton.Position;
import java.util.OptionalInt;

/** What bones look like: long octahedra, thickest near the joint where they begin. */
final class BoneMesh {
  private static final float SHORTEST_M = 0.008f;
  private static final float WAIST_AT = 0.15f;
  private static final float HALF_WIDTH = 0.08f;

  /** Corners of a bone of length 1 along y: both ends, and the four of its waist. */
  private static final float[][] CORNERS = {
    {0, 0, 0},
    {0, 1, 0},
    {HALF_WIDTH, WAIST_AT, 0},
    {0, WAIST_AT, -HALF_WIDTH},
    {-HALF_WIDTH, WAIST_AT, 0},
    {0, WAIST_AT, HALF_WIDTH},
  };

  private BoneMesh() {}

  /** Adds the mesh and returns its index. */
  static int add(GltfDocument document) {
    int faces = 8;
    float[] positions = new float[faces * 9];
    float[] normals = new float[faces * 9];
    for (int i = 0; i < 4; i++) {
      int next = 2 + (i + 1) % 4;
      putFace(positions, normals, i, CORNERS[2 + i], CORNERS[next], CORNERS[1]);
      putFace(positions, normals, 4 + i, CORNERS[next], CORNERS[2 + i], CORNERS[0]);
    }
    ObjectNode material = document.list("materials").addObject().put("name", "bone");
    ObjectNode surface = material.putObject("pbrMetallicRoughness");
    surface.putArray("baseColorFactor").add(0.85).add(0.75).add(0.55).add(1);
    surface.put("metallicFactor", 0).put("roughnessFactor", 0.8);
    ObjectNode primitive =
        document
            .list("meshes")
            .addObject()
            .put("name", "bone")
            .putArray("primitives")
            .addObject()
            .put("material", document.list("materials").size() - 1);
    primitive
        .putObject("attributes")
        .put("POSITION", document.addAccessor("VEC3", positions))
        .put("NORMAL", document.addAccessor("VEC3", normals));
    return document.list("meshes").size() - 1;
  }

  private static void putFace(
      float[] positions, float[] normals, int face, float[] a, float[] b, float[] c) {
    double ux = b[0] - a[0];
    double uy = b[1] - a[1];
    double uz = b[2] - a[2];
    double vx = c[0] - a[0];
    double vy = c[1] - a[1];
    double vz = c[2] - a[2];
    double nx = uy * vz - uz * vy;
    double ny = uz * vx - ux * vz;
    double nz = ux * vy - uy * vx;
    double length = Math.sqrt(nx * nx + ny * ny + nz * nz);
    float[][] corners = {a, b, c};
    for (int corner = 0; corner < 3; corner++) {
      int at = face * 9 + corner * 3;
      System.arraycopy(corners[corner], 0, positions, at, 3);
      normals[at] = (float) (nx / length);
      normals[at + 1] = (float) (ny / length);
      normals[at + 2] = (float) (nz / length);
    }
  }

  /** Adds a node that draws a bone from its joint to where the next begins, unless it is tiny. */
  static OptionalInt addNode(ArrayNode nodes, int mesh, Position toM) {
    double lengthM = Math.sqrt(toM.x() * toM.x() + toM.y() * toM.y() + toM.z() * toM.z());
    if (lengthM < SHORTEST_M) {
      return OptionalInt.empty();
    }
    ObjectNode node = nodes.addObject().put("mesh", mesh);
    // The smallest rotation from y to the bone; half a turn about x for one that points down.
    double w = 1 + toM.y() / lengthM;
    double norm = Math.sqrt(2 * w);
    ArrayNode rotation = node.putArray("rotation");
    if (w < 1e-6) {
      rotation.add(1).add(0).add(0).add(0);
    } else {
      rotation.add(toM.z() / lengthM / norm).add(0).add(-toM.x() / lengthM / norm).add(w / norm);
    }
    node.putArray("scale").add(lengthM).add(lengthM).add(lengthM);
    return OptionalInt.of(nodes.size() - 1);
  }
}
