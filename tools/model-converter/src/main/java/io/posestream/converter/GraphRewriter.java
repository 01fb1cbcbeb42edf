package io.posestream.converter;

import io.posestream.converter.TfliteOperator.Activation;
import io.posestream.converter.TfliteOperator.Padding;
import java.util.List;
import java.util.Map;

/**
 * Rewrites a network operator by operator.
 *
 * <p>TensorFlow Lite keeps pictures as NHWC, the result keeps them as NCHW: that is what ONNX
 * Runtime's blocked convolutions start from. Tensors of rank 4 are pictures; all others keep their
 * order. Where a picture leaves (an output, a reshape) it is turned back.
 */
final class GraphRewriter {
  private static final List<Integer> TO_NHWC = List.of(0, 2, 3, 1);

  private final TfliteModel model;
  private final ByteInput input;
  private final Map<Integer, String> heads;
  private final Constants constants;
  private final OnnxGraph graph = new OnnxGraph();
  private final ConvolutionRewriter convolutions;

  private GraphRewriter(TfliteModel model, ByteInput input, Map<Integer, String> heads) {
    this.model = model;
    this.input = input;
    this.heads = heads;
    this.constants = new Constants(model);
    this.convolutions = new ConvolutionRewriter(model, constants, graph);
  }

  /**
   * @param heads the wanted outputs: tensor numbers and names, in the order of the result's outputs
   */
  static OnnxGraph rewrite(TfliteModel model, ByteInput input, Map<Integer, String> heads) {
    TfliteModel pruned = PruneUnusedHeads.keep(model, heads.keySet());
    return new GraphRewriter(pruned, input, heads).rewrite();
  }

  private OnnxGraph rewrite() {
    String planes = input.declare(graph, model.tensor(pictureTensor()).shape());
    for (TfliteOperator operator : model.operators()) {
      if (operator.op().isConvolution()) {
        convolution(operator, planes);
      } else {
        rewrite(operator);
      }
    }
    heads.forEach(this::head);
    return graph;
  }

  private void rewrite(TfliteOperator operator) {
    switch (operator.op()) {
      case ADD -> add(operator);
      case CONCATENATION -> concatenation(operator);
      case DEPTH_TO_SPACE -> depthToSpace(operator);
      case FULLY_CONNECTED -> fullyConnected(operator);
      case LOGISTIC -> graph.node("Sigmoid", List.of(value(operator.input(0))), result(operator));
      case MAX_POOL_2D -> maxPool(operator);
      case MEAN -> mean(operator);
      case PAD -> pad(operator);
      case PRELU -> prelu(operator);
      case RESHAPE -> reshape(operator);
      case RESIZE_BILINEAR -> resize(operator);
      case DEQUANTIZE, DENSIFY -> {} // Done by Constants.
      case CONV_2D, DEPTHWISE_CONV_2D -> throw new IllegalStateException("a convolution");
    }
  }

  private void convolution(TfliteOperator operator, String planes) {
    int source = convolutions.source(operator);
    String name = "t" + operator.input(1);
    Weights weights = convolutions.weights(operator);
    if (source == pictureTensor()) {
      convolutions.emit(
          operator, planes, graph.weights(name, input.fold(weights)), beforeActivation(operator));
    } else {
      convolutions.emit(
          operator, value(source), graph.weights(name, weights), beforeActivation(operator));
    }
    activate(operator);
  }

  private void add(TfliteOperator operator) {
    List<String> terms = operator.inputs().stream().map(this::value).toList();
    graph.node("Add", terms, beforeActivation(operator));
    activate(operator);
  }

  private void concatenation(TfliteOperator operator) {
    require(operator, rank(operator.output()) != 4, "of pictures");
    List<String> parts = operator.inputs().stream().map(this::value).toList();
    graph.node("Concat", parts, beforeActivation(operator)).with("axis", operator.axis());
    activate(operator);
  }

  private void depthToSpace(TfliteOperator operator) {
    graph
        .node("DepthToSpace", List.of(value(operator.input(0))), result(operator))
        .with("blocksize", operator.blockSize())
        .with("mode", "DCR");
  }

  private void fullyConnected(TfliteOperator operator) {
    String weights = graph.weights("t" + operator.input(1), constants.weights(operator.input(1)));
    String bias = graph.weights("t" + operator.input(2), constants.weights(operator.input(2)));
    graph
        .node("Gemm", List.of(value(operator.input(0)), weights, bias), beforeActivation(operator))
        .with("transB", 1);
    activate(operator);
  }

  private void maxPool(TfliteOperator operator) {
    int width = operator.window().get(0);
    int height = operator.window().get(1);
    TfliteTensor picture = model.tensor(operator.input(0));
    Borders borders =
        operator.padding() == Padding.VALID
            ? Borders.NONE
            : Borders.same(
                new Borders.Axis(picture.dimension(1), height, operator.strideHeight()),
                new Borders.Axis(picture.dimension(2), width, operator.strideWidth()));
    graph
        .node("MaxPool", List.of(value(operator.input(0))), beforeActivation(operator))
        .with("kernel_shape", List.of(height, width))
        .with("strides", List.of(operator.strideHeight(), operator.strideWidth()))
        .with("pads", borders.pads());
    activate(operator);
  }

  private void mean(TfliteOperator operator) {
    require(
        operator,
        constants.integers(operator.input(1)).equals(List.of(1, 2)),
        "other than over rows and columns");
    String pooled = result(operator) + "_pooled";
    graph.node("GlobalAveragePool", List.of(value(operator.input(0))), pooled);
    graph.node("Flatten", List.of(pooled), result(operator));
  }

  private void pad(TfliteOperator operator) {
    if (convolutions.takesIn(operator)) {
      return;
    }
    require(operator, rank(operator.input(0)) == 4, "of something that is no picture");
    List<Integer> pads = constants.integers(operator.input(1));
    List<Integer> order = List.of(0, 6, 2, 4, 1, 7, 3, 5);
    String onnxPads =
        graph.integers(result(operator) + "_pads", order.stream().map(pads::get).toList());
    graph.node("Pad", List.of(value(operator.input(0)), onnxPads), result(operator));
  }

  /**
   * {@code prelu(x) = s · x + (1 − s) · max(x, 0)} as two depthwise convolutions: those stay in
   * ONNX Runtime's blocked order, its own PRelu does not and takes half of a network's time.
   */
  private void prelu(TfliteOperator operator) {
    Weights slope = constants.weights(operator.input(1));
    int channels = slope.size();
    Weights kernel = slope.reshaped(channels, 1, 1, 1);
    String name = "t" + operator.input(1);
    String x = value(operator.input(0));
    String positive = result(operator) + "_positive";
    String linear = result(operator) + "_linear";
    String rest = result(operator) + "_rest";
    graph.node("Relu", List.of(x), positive);
    graph.node("Conv", List.of(x, graph.weights(name, kernel)), linear).with("group", channels);
    graph
        .node("Conv", List.of(positive, graph.weights(name + "_rest", kernel.scaled(-1, 1))), rest)
        .with("group", channels);
    graph.node("Add", List.of(linear, rest), result(operator));
  }

  private void reshape(TfliteOperator operator) {
    require(operator, rank(operator.output()) != 4, "to a picture");
    List<Integer> shape = model.tensor(operator.output()).shape();
    String flat = "shape_" + shape.stream().map(String::valueOf).reduce("", (a, b) -> a + "_" + b);
    graph.node(
        "Reshape",
        List.of(channelsLast(operator.input(0)), graph.integers(flat, shape)),
        result(operator));
  }

  private void resize(TfliteOperator operator) {
    TfliteTensor small = model.tensor(operator.input(0));
    TfliteTensor large = model.tensor(operator.output());
    float vertical = (float) large.dimension(1) / small.dimension(1);
    float horizontal = (float) large.dimension(2) / small.dimension(2);
    Weights scales = new Weights(List.of(4), new float[] {1, 1, vertical, horizontal});
    graph
        .node(
            "Resize",
            List.of(
                value(operator.input(0)),
                "",
                graph.numbers("scale_%s_%s".formatted(vertical, horizontal), scales)),
            result(operator))
        .with("mode", "linear")
        .with("coordinate_transformation_mode", "half_pixel");
  }

  private void head(int tensor, String name) {
    List<Integer> shape = model.tensor(tensor).shape();
    if (shape.size() == 4) {
      graph.node("Transpose", List.of(value(tensor)), name).with("perm", TO_NHWC);
    }
    graph.output(name, shape);
  }

  private void activate(TfliteOperator operator) {
    if (operator.activation() == Activation.RELU6) {
      graph.node(
          "Clip",
          List.of(beforeActivation(operator), graph.scalar("zero", 0), graph.scalar("six", 6)),
          result(operator));
    }
  }

  private String beforeActivation(TfliteOperator operator) {
    return result(operator) + (operator.activation() == Activation.NONE ? "" : "_linear");
  }

  /** A picture in TensorFlow Lite's order; as it is where the order makes no difference. */
  private String channelsLast(int tensor) {
    List<Integer> shape = model.tensor(tensor).shape();
    boolean sameOrder = shape.size() != 4 || shape.get(3) == 1 || shape.get(1) * shape.get(2) == 1;
    if (sameOrder) {
      return value(tensor);
    }
    String turned = value(tensor) + "_nhwc";
    graph.node("Transpose", List.of(value(tensor)), turned).with("perm", TO_NHWC);
    return turned;
  }

  private String result(TfliteOperator operator) {
    return name(operator.output());
  }

  /** The name of a value that an operator reads. */
  private String value(int tensor) {
    if (tensor == pictureTensor() || model.tensor(tensor).isConstant()) {
      throw new ConversionException(
          model.tensor(tensor).name() + " is read by an operator that expects a computed value");
    }
    return name(tensor);
  }

  private String name(int tensor) {
    String internal = "t" + tensor;
    return rank(tensor) == 4 ? internal : heads.getOrDefault(tensor, internal);
  }

  private int rank(int tensor) {
    return model.tensor(tensor).shape().size();
  }

  private int pictureTensor() {
    return model.inputs().get(0);
  }

  private static void require(TfliteOperator operator, boolean condition, String otherwise) {
    if (!condition) {
      throw new ConversionException(operator.op() + " " + otherwise + " has no rewriting rule");
    }
  }
}
