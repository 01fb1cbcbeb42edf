package io.posestream.models.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteInterpreterAllocateTensors;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteInterpreterCreate;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteInterpreterDelete;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteInterpreterGetInputTensor;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteInterpreterGetOutputTensor;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteInterpreterGetOutputTensorCount;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteInterpreterInvoke;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteInterpreterOptionsCreate;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteInterpreterOptionsDelete;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteInterpreterOptionsSetNumThreads;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteModelCreate;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteModelDelete;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteTensorByteSize;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteTensorCopyFromBuffer;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteTensorData;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.kTfLiteOk;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.tensorflowlite.TfLiteInterpreter;
import org.bytedeco.tensorflowlite.TfLiteInterpreterOptions;
import org.bytedeco.tensorflowlite.TfLiteModel;
import org.bytedeco.tensorflowlite.TfLiteTensor;

/** An original .tflite file in the TensorFlow Lite runtime, one thread. */
final class ReferenceNetwork implements AutoCloseable {
  private final BytePointer file;
  private final TfLiteModel model;
  private final TfLiteInterpreter interpreter;

  ReferenceNetwork(byte[] tflite) {
    file = new BytePointer(tflite);
    model = TfLiteModelCreate(file, tflite.length);
    TfLiteInterpreterOptions options = TfLiteInterpreterOptionsCreate();
    TfLiteInterpreterOptionsSetNumThreads(options, 1);
    interpreter = TfLiteInterpreterCreate(model, options);
    TfLiteInterpreterOptionsDelete(options);
    assertThat(TfLiteInterpreterAllocateTensors(interpreter)).isEqualTo(kTfLiteOk);
  }

  /** All outputs in the order of the file. */
  List<float[]> run(float[] input) {
    TfLiteTensor tensor = TfLiteInterpreterGetInputTensor(interpreter, 0);
    try (FloatPointer values = new FloatPointer(input)) {
      long bytes = (long) input.length * Float.BYTES;
      assertThat(TfLiteTensorCopyFromBuffer(tensor, values, bytes)).isEqualTo(kTfLiteOk);
    }
    assertThat(TfLiteInterpreterInvoke(interpreter)).isEqualTo(kTfLiteOk);
    List<float[]> outputs = new ArrayList<>();
    for (int i = 0; i < TfLiteInterpreterGetOutputTensorCount(interpreter); i++) {
      TfLiteTensor output = TfLiteInterpreterGetOutputTensor(interpreter, i);
      float[] values = new float[(int) (TfLiteTensorByteSize(output) / Float.BYTES)];
      new FloatPointer(TfLiteTensorData(output)).get(values);
      outputs.add(values);
    }
    return outputs;
  }

  @Override
  public void close() {
    TfLiteInterpreterDelete(interpreter);
    TfLiteModelDelete(model);
    file.close();
  }
}
