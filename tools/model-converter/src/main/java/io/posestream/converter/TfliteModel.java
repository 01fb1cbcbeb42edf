package io.posestream.converter;

import io.posestream.converter.TfliteTensor.ElementType;
import io.posestream.converter.TfliteTensor.Level;
import io.posestream.converter.TfliteTensor.Sparsity;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A network as its .tflite file describes it: tensors, and operators in the order of execution.
 *
 * <p>The field numbers are those of TensorFlow's {@code schema.fbs}.
 */
record TfliteModel(
    List<TfliteTensor> tensors,
    List<Integer> inputs,
    List<Integer> outputs,
    List<TfliteOperator> operators) {

  private static final int SUPPORTED_VERSION = 3;

  static TfliteModel parse(byte[] file) {
    FlatBufferTable model = FlatBufferTable.root(file);
    int version = model.int32(0, 0);
    if (version != SUPPORTED_VERSION) {
      throw new ConversionException("not a TensorFlow Lite file of version 3 but " + version);
    }
    List<FlatBufferTable> graphs = model.tables(2);
    if (graphs.size() != 1) {
      throw new ConversionException("one graph is expected, there are " + graphs.size());
    }
    FlatBufferTable graph = graphs.get(0);
    List<FlatBufferTable> buffers = model.tables(4);
    List<TfliteOp> ops = model.tables(1).stream().map(TfliteModel::op).toList();
    TfliteModel result =
        new TfliteModel(
            graph.tables(0).stream().map(table -> tensor(table, buffers)).toList(),
            graph.int32s(1),
            graph.int32s(2),
            graph.tables(3).stream().map(table -> operator(table, ops)).toList());
    result.check();
    return result;
  }

  TfliteTensor tensor(int index) {
    return tensors.get(index);
  }

  /** The same network with these operators only. */
  TfliteModel withOperators(List<TfliteOperator> kept) {
    return new TfliteModel(tensors, inputs, outputs, kept);
  }

  List<TfliteOperator> consumers(int tensor) {
    return operators.stream().filter(operator -> operator.inputs().contains(tensor)).toList();
  }

  Optional<TfliteOperator> producer(int tensor) {
    return operators.stream().filter(operator -> operator.outputs().contains(tensor)).findAny();
  }

  private void check() {
    if (inputs.size() != 1) {
      throw new ConversionException("one input is expected, there are " + inputs.size());
    }
    Stream<List<Integer>> named =
        Stream.concat(
            Stream.of(inputs, outputs),
            operators.stream()
                .flatMap(operator -> Stream.of(operator.inputs(), operator.outputs())));
    named.flatMap(List::stream).forEach(index -> element(tensors, index, "tensor"));
  }

  private static TfliteOp op(FlatBufferTable code) {
    return TfliteOp.of(Math.max(code.uint8(0), code.int32(3, 0)));
  }

  private static TfliteOperator operator(FlatBufferTable table, List<TfliteOp> ops) {
    TfliteOperator operator =
        new TfliteOperator(
            element(ops, table.int32(0, 0), "operator code"),
            table.int32s(1),
            table.int32s(2),
            table.table(4));
    operator.requirePlain();
    return operator;
  }

  private static TfliteTensor tensor(FlatBufferTable table, List<FlatBufferTable> buffers) {
    ByteBuffer data = element(buffers, table.int32(2, 0), "buffer").vector(0, Byte.BYTES);
    return new TfliteTensor(
        table.string(3),
        table.int32s(0),
        ElementType.of(table.uint8(1)),
        data.order(ByteOrder.LITTLE_ENDIAN),
        table.table(6).map(TfliteModel::sparsity));
  }

  private static Sparsity sparsity(FlatBufferTable table) {
    List<Integer> order = table.int32s(0);
    List<Integer> natural = IntStream.range(0, order.size()).boxed().toList();
    if (!order.equals(natural) || !table.int32s(1).isEmpty()) {
      throw new ConversionException("sparse weights in blocks or in another order than row-major");
    }
    return new Sparsity(table.tables(2).stream().map(TfliteModel::level).toList());
  }

  private static Level level(FlatBufferTable table) {
    return new Level(table.uint8(0) == 0, indices(table, 2, 3), indices(table, 4, 5));
  }

  /** A union: its type, then a table that holds the numbers in the width that the type says. */
  private static List<Integer> indices(FlatBufferTable level, int typeField, int field) {
    return level
        .table(field)
        .map(
            table ->
                switch (level.uint8(typeField)) {
                  case 1 -> table.int32s(0);
                  case 2 -> table.uint16s(0);
                  case 3 -> table.uint8s(0);
                  default -> throw new ConversionException("unknown width of sparse indices");
                })
        .orElse(List.of());
  }

  private static <T> T element(List<T> list, int index, String what) {
    if (index < 0 || index >= list.size()) {
      throw new ConversionException("%s %d of %d is named".formatted(what, index, list.size()));
    }
    return list.get(index);
  }
}
