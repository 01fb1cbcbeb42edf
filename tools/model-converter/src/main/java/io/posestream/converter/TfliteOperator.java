package io.posestream.converter;

import java.util.List;
import java.util.Optional;

/**
 * One operator of the graph. Inputs and outputs are tensor numbers.
 *
 * <p>The options' field numbers are those of TensorFlow's {@code schema.fbs}.
 */
record TfliteOperator(
    TfliteOp op, List<Integer> inputs, List<Integer> outputs, Optional<FlatBufferTable> options) {

  /** What is done to an operator's result at once. */
  enum Activation {
    NONE,
    RELU6
  }

  /** How a window is laid over the borders. */
  enum Padding {
    SAME,
    VALID
  }

  int input(int position) {
    return inputs.get(position);
  }

  int output() {
    return outputs.get(0);
  }

  Activation activation() {
    int field =
        switch (op) {
          case ADD, FULLY_CONNECTED -> 0;
          case CONCATENATION -> 1;
          case CONV_2D -> 3;
          case DEPTHWISE_CONV_2D -> 4;
          case MAX_POOL_2D -> 5;
          default -> throw unsupported("an activation");
        };
    int code = options.map(table -> table.uint8(field)).orElse(0);
    return switch (code) {
      case 0 -> Activation.NONE;
      case 3 -> Activation.RELU6;
      default -> throw unsupported("activation " + code);
    };
  }

  Padding padding() {
    return required().uint8(0) == 0 ? Padding.SAME : Padding.VALID;
  }

  int strideWidth() {
    return required().int32(1, 1);
  }

  int strideHeight() {
    return required().int32(2, 1);
  }

  /** Window of a pooling operator, as width and height. */
  List<Integer> window() {
    return List.of(required().int32(3, 1), required().int32(4, 1));
  }

  int blockSize() {
    return required().int32(0, 1);
  }

  int axis() {
    return required().int32(0, 0);
  }

  /** Fails for what the networks do not use, so that a new network cannot be rewritten wrongly. */
  void requirePlain() {
    switch (op) {
      case CONV_2D -> require(dilation(4) == 1 && dilation(5) == 1, "dilation");
      case DEPTHWISE_CONV_2D -> {
        require(dilation(5) == 1 && dilation(6) == 1, "dilation");
        require(required().int32(3, 1) == 1, "a depth multiplier");
      }
      case RESIZE_BILINEAR ->
          require(
              required().uint8(2) == 0 && required().uint8(3) == 1,
              "a resize that is not by half pixels");
      case MEAN -> require(required().uint8(0) == 0, "kept dimensions");
      default -> {}
    }
  }

  private int dilation(int field) {
    return required().int32(field, 1);
  }

  private FlatBufferTable required() {
    return options.orElseThrow(() -> unsupported("missing options"));
  }

  private void require(boolean condition, String otherwise) {
    if (!condition) {
      throw unsupported(otherwise);
    }
  }

  private ConversionException unsupported(String what) {
    return new ConversionException(op + " with " + what + " has no rewriting rule");
  }
}
