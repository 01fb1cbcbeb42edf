package io.posestream.benchmarks.speed;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.tensorflowlite.BuiltinOpResolverWithXNNPACK;
import org.bytedeco.tensorflowlite.FlatBufferModel;
import org.bytedeco.tensorflowlite.Interpreter;
import org.bytedeco.tensorflowlite.InterpreterBuilder;
import org.bytedeco.tensorflowlite.OpResolver;
import org.bytedeco.tensorflowlite.global.tensorflowlite;

/**
 * An original network in TensorFlow Lite with XNNPACK and all its outputs, as MediaPipe runs it.
 */
final class TfLiteNetwork implements AutoCloseable {
  private final BytePointer file;
  private final FlatBufferModel model;
  private final OpResolver kernels = new BuiltinOpResolverWithXNNPACK();
  private final Interpreter interpreter = new Interpreter((Pointer) null);

  TfLiteNetwork(byte[] tflite, int threads) {
    file = new BytePointer(tflite);
    model = FlatBufferModel.BuildFromBuffer(file, tflite.length);
    try (InterpreterBuilder builder = new InterpreterBuilder(model, kernels)) {
      require(builder.apply(interpreter, threads));
    }
    require(interpreter.AllocateTensors());
  }

  /** One run on whatever the input holds. */
  void run() {
    require(interpreter.Invoke());
  }

  private static void require(int status) {
    if (status != tensorflowlite.kTfLiteOk) {
      throw new IllegalStateException("TensorFlow Lite failed with status " + status);
    }
  }

  @Override
  public void close() {
    interpreter.close();
    kernels.close();
    model.close();
    file.close();
  }
}
