package io.posestream.converter;

import io.posestream.converter.TfliteOperator.Padding;
import java.util.List;
import java.util.Optional;

/**
 * Rewrites convolutions: weights to ONNX's order, explicit borders, paddings in front of them taken
 * in, and the first one made to take bytes.
 */
final class ConvolutionRewriter {
  private final TfliteModel model;
  private final Constants constants;
  private final OnnxGraph graph;

  ConvolutionRewriter(TfliteModel model, Constants constants, OnnxGraph graph) {
    this.model = model;
    this.constants = constants;
    this.graph = graph;
  }

  /** The tensor that a convolution really reads: in front of a padding that it takes in. */
  int source(TfliteOperator convolution) {
    return foldedPad(convolution).map(pad -> pad.input(0)).orElseGet(() -> convolution.input(0));
  }

  /** True for a padding of rows and columns that only convolutions without own borders read. */
  boolean takesIn(TfliteOperator pad) {
    List<TfliteOperator> readers = model.consumers(pad.output());
    List<Integer> pads = constants.integers(pad.input(1));
    boolean rowsAndColumnsOnly =
        pads.size() == 8 && isZero(pads.subList(0, 2)) && isZero(pads.subList(6, 8));
    return rowsAndColumnsOnly
        && readers.stream()
            .allMatch(it -> it.op().isConvolution() && it.padding() == Padding.VALID);
  }

  /** OIHW; for a depthwise convolution one output channel for each input channel. */
  Weights weights(TfliteOperator convolution) {
    Weights stored = constants.weights(convolution.input(1));
    return isDepthwise(convolution) ? stored.transposed(3, 0, 1, 2) : stored.transposed(0, 3, 1, 2);
  }

  /** Adds the operation itself, without its activation. */
  void emit(TfliteOperator convolution, String from, String weights, String to) {
    String bias =
        graph.weights("t" + convolution.input(2), constants.weights(convolution.input(2)));
    TfliteTensor kernel = model.tensor(convolution.input(1));
    graph
        .node("Conv", List.of(from, weights, bias), to)
        .with("kernel_shape", List.of(kernel.dimension(1), kernel.dimension(2)))
        .with("strides", List.of(convolution.strideHeight(), convolution.strideWidth()))
        .with("pads", borders(convolution).pads())
        .with("group", isDepthwise(convolution) ? kernel.dimension(3) : 1);
  }

  private Borders borders(TfliteOperator convolution) {
    Optional<TfliteOperator> pad = foldedPad(convolution);
    if (pad.isPresent()) {
      List<Integer> pads = constants.integers(pad.get().input(1));
      return new Borders(pads.get(2), pads.get(4), pads.get(3), pads.get(5));
    }
    if (convolution.padding() == Padding.VALID) {
      return Borders.NONE;
    }
    TfliteTensor input = model.tensor(convolution.input(0));
    TfliteTensor kernel = model.tensor(convolution.input(1));
    return Borders.same(
        new Borders.Axis(input.dimension(1), kernel.dimension(1), convolution.strideHeight()),
        new Borders.Axis(input.dimension(2), kernel.dimension(2), convolution.strideWidth()));
  }

  private Optional<TfliteOperator> foldedPad(TfliteOperator convolution) {
    return model
        .producer(convolution.input(0))
        .filter(producer -> producer.op() == TfliteOp.PAD && takesIn(producer));
  }

  private static boolean isDepthwise(TfliteOperator convolution) {
    return convolution.op() == TfliteOp.DEPTHWISE_CONV_2D;
  }

  private static boolean isZero(List<Integer> values) {
    return values.stream().allMatch(value -> value == 0);
  }
}
