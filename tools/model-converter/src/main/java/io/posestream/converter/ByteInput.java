package io.posestream.converter;

import java.util.List;

/**
 * What the bytes of a picture mean to a network: it was trained on {@code (byte − offset) · scale}.
 *
 * <p>The scale and the channels' order go into the first convolution's weights, so that a picture
 * as OpenCV holds it (BGR, rows of pixels) is the input and no float picture is ever made. The
 * offset stays an operation: moved into the bias, it would turn the zeros that a convolution finds
 * outside the picture into grey.
 */
enum ByteInput {
  /** 0 … 1. */
  UNIT(0, 1 / 255.0),
  /** −1 … 1. */
  SYMMETRIC(127.5f, 1 / 127.5);

  /** Name of the graph's input. */
  static final String NAME = "image";

  private static final String PLANES = "image_planes";

  private final float offset;
  private final double scale;

  ByteInput(float offset, double scale) {
    this.offset = offset;
    this.scale = scale;
  }

  /** Declares the input, uint8 [1, height, width, 3]; returns the name of its float planes. */
  String declare(OnnxGraph graph, List<Integer> shape) {
    graph.input(NAME, OnnxGraph.UINT8, shape);
    graph.node("Transpose", List.of(NAME), "image_nchw").with("perm", List.of(0, 3, 1, 2));
    if (offset == 0) {
      graph.node("Cast", List.of("image_nchw"), PLANES).with("to", OnnxGraph.FLOAT);
    } else {
      graph.node("Cast", List.of("image_nchw"), "image_float").with("to", OnnxGraph.FLOAT);
      graph.node("Sub", List.of("image_float", graph.scalar("image_offset", offset)), PLANES);
    }
    return PLANES;
  }

  /** Weights (OIHW) of a convolution on RGB in the network's range, made to take these planes. */
  Weights fold(Weights weights) {
    return weights.withInputChannelsReversed().scaled(scale, 0);
  }
}
