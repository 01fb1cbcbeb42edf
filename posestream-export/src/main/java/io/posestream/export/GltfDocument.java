package io.posestream.export;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A glTF 2.0 document with one buffer, as it grows. */
final class GltfDocument {
  private static final int FLOAT = 5126;
  private static final int MAGIC = 0x46546C67;
  private static final int VERSION = 2;
  private static final int HEADER_BYTES = 12;
  private static final int CHUNK_HEADER_BYTES = 8;
  private static final int JSON_CHUNK = 0x4E4F534A;
  private static final int BINARY_CHUNK = 0x004E4942;

  private final ObjectNode root = JsonNodeFactory.instance.objectNode();
  private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();

  GltfDocument() {
    root.putObject("asset").put("version", "2.0").put("generator", "posestream");
    root.put("scene", 0);
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /** A list of the document, such as {@code nodes}. */
  ArrayNode list(String name) {
    return root.withArray(name);
  }

  /** Adds vectors of floats, with the least and greatest value of each component. */
  int addAccessor(String type, float[] values) {
    int components =
        switch (type) {
          case "SCALAR" -> 1;
          case "VEC3" -> 3;
          case "VEC4" -> 4;
          default -> throw new IllegalArgumentException("no type of an accessor: " + type);
        };
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    ArrayNode views = list("bufferViews");
    views
        .addObject()
        .put("buffer", 0)
        .put("byteOffset", buffer.size())
        .put("byteLength", bytes.capacity());
    buffer.writeBytes(bytes.array());
    ArrayNode accessors = list("accessors");
    ObjectNode accessor =
        accessors
            .addObject()
            .put("bufferView", views.size() - 1)
            .put("componentType", FLOAT)
            .put("count", values.length / components)
            .put("type", type);
    ArrayNode least = accessor.putArray("min");
    ArrayNode greatest = accessor.putArray("max");
    for (int component = 0; component < components; component++) {
      float min = Float.POSITIVE_INFINITY;
      float max = Float.NEGATIVE_INFINITY;
      for (int i = component; i < values.length; i += components) {
        min = Math.min(min, values[i]);
        max = Math.max(max, values[i]);
      }
      least.add(min);
      greatest.add(max);
    }
    return accessors.size() - 1;
  }

  /** Writes the document with its buffer as {@code .glb}; the stream stays open. */
  void writeBinary(OutputStream out) throws IOException {
    root.putArray("buffers").addObject().put("byteLength", buffer.size());
    byte[] json = padded(JsonMapper.builder().build().writeValueAsBytes(root), (byte) ' ');
    byte[] binary = padded(buffer.toByteArray(), (byte) 0);
    ByteBuffer header =
        ByteBuffer.allocate(HEADER_BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(MAGIC)
            .putInt(VERSION)
            .putInt(HEADER_BYTES + 2 * CHUNK_HEADER_BYTES + json.length + binary.length);
    out.write(header.array());
    writeChunk(JSON_CHUNK, json, out);
    writeChunk(BINARY_CHUNK, binary, out);
  }

  private static void writeChunk(int type, byte[] content, OutputStream out) throws IOException {
    out.write(
        ByteBuffer.allocate(CHUNK_HEADER_BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(content.length)
            .putInt(type)
            .array());
    out.write(content);
  }

  private static byte[] padded(byte[] content, byte padding) {
    byte[] padded = Arrays.copyOf(content, (content.length + 3) / 4 * 4);
    Arrays.fill(padded, content.length, padded.length, padding);
    return padded;
  }
}
