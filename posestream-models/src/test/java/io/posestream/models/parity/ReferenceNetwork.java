package io.posestream.models.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.kTfLiteOk;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.tensorflowlite.BuiltinOpResolverWithXNNPACK;
import org.bytedeco.tensorflowlite.FlatBufferModel;
import org.bytedeco.tensorflowlite.Interpreter;
import org.bytedeco.tensorflowlite.InterpreterBuilder;
import org.bytedeco.tensorflowlite.OpResolver;

/**
 * An original .tflite file in the TensorFlow Lite runtime with XNNPACK, as MediaPipe runs it; one
 * thread. (The runtime's C interface in these bindings leaves XNNPACK out and is ten times slower.)
 */
final class ReferenceNetwork implements AutoCloseable {
  private final BytePointer file;
  private final FlatBufferModel model;
  private final OpResolver kernels = new BuiltinOpResolverWithXNNPACK();
  private final Interpreter interpreter = new Interpreter((Pointer) null);

  ReferenceNetwork(byte[] tflite) {
    file = new BytePointer(tflite);
    model = FlatBufferModel.BuildFromBuffer(file, tflite.length);
    try (InterpreterBuilder builder = new InterpreterBuilder(model, kernels)) {
      assertThat(builder.apply(interpreter, 1)).isEqualTo(kTfLiteOk);
    }
    assertThat(interpreter.AllocateTensors()).isEqualTo(kTfLiteOk);
  }

  /** All outputs in the order of the file. */
  List<float[]> run(float[] input) {
    interpreter.typed_input_tensor_float(0).put(input);
    assertThat(interpreter.Invoke()).isEqualTo(kTfLiteOk);
    List<float[]> outputs = new ArrayList<>();
    for (int i = 0; i < interpreter.outputs().capacity(); i++) {
      FloatPointer output = interpreter.typed_output_tensor_float(i);
      float[] values = new float[(int) (interpreter.output_tensor(i).bytes() / Float.BYTES)];
      output.get(values);
      outputs.add(values);
    }
    return outputs;
  }

  @Override
  public void close() {
    interpreter.close();
    kernels.close();
    model.close();
    file.close();
  }
}
