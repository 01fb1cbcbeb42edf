package io.posestream.converter;

import io.posestream.converter.TfliteTensor.ElementType;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;

/** The stored numbers of a network, unpacked: half precision widened, sparse weights filled. */
final class Constants {
  private final TfliteModel model;

  Constants(TfliteModel model) {
    this.model = model;
  }

  /** The weights that a tensor stands for, through the operators that unpack them. */
  Weights weights(int tensor) {
    TfliteTensor stored = model.tensor(tensor);
    if (!stored.isConstant()) {
      TfliteOperator unpack =
          model
              .producer(tensor)
              .filter(operator -> operator.op().unpacksWeights())
              .orElseThrow(() -> notConstant(stored));
      return weights(unpack.input(0));
    }
    float[] values = values(stored);
    return new Weights(
        stored.shape(),
        stored
            .sparsity()
            .map(sparsity -> Densify.dense(stored.shape(), sparsity, values))
            .orElse(values));
  }

  /** A table of numbers such as paddings or a shape, row-major. */
  List<Integer> integers(int tensor) {
    TfliteTensor stored = model.tensor(tensor);
    if (!stored.isConstant() || stored.type() != ElementType.INT32) {
      throw notConstant(stored);
    }
    ByteBuffer data = stored.data();
    return IntStream.range(0, data.remaining() / Integer.BYTES)
        .mapToObj(i -> data.getInt(i * Integer.BYTES))
        .toList();
  }

  private static float[] values(TfliteTensor stored) {
    ByteBuffer data = stored.data();
    return switch (stored.type()) {
      case FLOAT32 -> {
        float[] values = new float[data.remaining() / Float.BYTES];
        data.asFloatBuffer().get(values);
        yield values;
      }
      case FLOAT16 -> {
        float[] values = new float[data.remaining() / Short.BYTES];
        for (int i = 0; i < values.length; i++) {
          values[i] = Half.toFloat(data.getShort(i * Short.BYTES));
        }
        yield values;
      }
      case INT32 -> throw new ConversionException(stored.name() + " holds integers");
    };
  }

  private static ConversionException notConstant(TfliteTensor tensor) {
    return new ConversionException(tensor.name() + " is not a constant of the expected type");
  }
}
