package io.posestream.bench.network;

import static org.bytedeco.opencv.global.opencv_core.CV_32FC3;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2RGB;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import io.posestream.engine.PoseEstimationException;
import io.posestream.models.network.NetworkRun;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.tensorflowlite.BuiltinOpResolverWithXNNPACK;
import org.bytedeco.tensorflowlite.FlatBufferModel;
import org.bytedeco.tensorflowlite.Interpreter;
import org.bytedeco.tensorflowlite.InterpreterBuilder;
import org.bytedeco.tensorflowlite.OpResolver;
import org.bytedeco.tensorflowlite.global.tensorflowlite;

/**
 * An interpreter of an original network, which takes red, green, blue floats; the step from bytes
 * to floats is done by OpenCV, as MediaPipe does it. Not thread-safe.
 */
public final class TfLiteRun implements NetworkRun {
  private static final double RANGE = 255;

  private final List<String> outputs;
  private final boolean symmetric;
  private final BytePointer file;
  private final FlatBufferModel model;
  private final OpResolver kernels = new BuiltinOpResolverWithXNNPACK();
  private final Interpreter interpreter = new Interpreter((Pointer) null);
  private final int inputPx;
  private final ByteBuffer input;
  private final BytePointer inputPointer;
  private final Mat bgr;
  private final Mat rgb;
  private final Mat floats;

  TfLiteRun(byte[] tflite, List<String> outputs, boolean symmetric) {
    this.outputs = outputs;
    this.symmetric = symmetric;
    file = new BytePointer(tflite);
    model = FlatBufferModel.BuildFromBuffer(file, tflite.length);
    try (InterpreterBuilder builder = new InterpreterBuilder(model, kernels)) {
      require(builder.apply(interpreter, 1));
    }
    require(interpreter.AllocateTensors());
    inputPx = interpreter.input_tensor(0).dims().data(1);
    input = ByteBuffer.allocateDirect(inputPx * inputPx * 3).order(ByteOrder.nativeOrder());
    inputPointer = new BytePointer(input);
    bgr = new Mat(inputPx, inputPx, CV_8UC3, inputPointer);
    rgb = new Mat(inputPx, inputPx, CV_8UC3);
    floats = new Mat(inputPx, inputPx, CV_32FC3, interpreter.typed_input_tensor_float(0));
  }

  @Override
  public ByteBuffer input() {
    return input;
  }

  @Override
  public int inputPx() {
    return inputPx;
  }

  @Override
  public float[] newOutputArray(String name) {
    return new float[(int) (interpreter.output_tensor(index(name)).bytes() / Float.BYTES)];
  }

  @Override
  public void run() {
    cvtColor(bgr, rgb, COLOR_BGR2RGB);
    rgb.convertTo(floats, CV_32FC3, symmetric ? 2 / RANGE : 1 / RANGE, symmetric ? -1 : 0);
    invoke();
  }

  /** The network alone, on the floats of the run before. */
  public void invoke() {
    require(interpreter.Invoke());
  }

  @Override
  public void copyOutput(String name, float[] target) {
    interpreter.typed_output_tensor_float(index(name)).get(target);
  }

  private int index(String name) {
    int index = outputs.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("there is no output " + name + ", only " + outputs);
    }
    return index;
  }

  private static void require(int status) {
    if (status != tensorflowlite.kTfLiteOk) {
      throw new PoseEstimationException("TensorFlow Lite failed with status " + status);
    }
  }

  @Override
  public void close() {
    bgr.close();
    rgb.close();
    floats.close();
    inputPointer.close();
    interpreter.close();
    kernels.close();
    model.close();
    file.close();
  }
}
