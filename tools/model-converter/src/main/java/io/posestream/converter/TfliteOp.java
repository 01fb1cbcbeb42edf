package io.posestream.converter;

import java.util.Arrays;

/** The operators of TensorFlow Lite that the networks are made of, with their schema numbers. */
enum TfliteOp {
  ADD(0),
  CONCATENATION(2),
  CONV_2D(3),
  DEPTHWISE_CONV_2D(4),
  DEPTH_TO_SPACE(5),
  DEQUANTIZE(6),
  FULLY_CONNECTED(9),
  LOGISTIC(14),
  MAX_POOL_2D(17),
  RESHAPE(22),
  RESIZE_BILINEAR(23),
  PAD(34),
  MEAN(40),
  PRELU(54),
  DENSIFY(124);

  private final int code;

  TfliteOp(int code) {
    this.code = code;
  }

  static TfliteOp of(int code) {
    return Arrays.stream(values())
        .filter(op -> op.code == code)
        .findAny()
        .orElseThrow(() -> new ConversionException("operator " + code + " has no rewriting rule"));
  }

  boolean isConvolution() {
    return this == CONV_2D || this == DEPTHWISE_CONV_2D;
  }

  /** True where an operator only unpacks stored weights; such operators are done at conversion. */
  boolean unpacksWeights() {
    return this == DEQUANTIZE || this == DENSIFY;
  }
}
