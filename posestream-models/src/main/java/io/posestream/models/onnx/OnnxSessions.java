package io.posestream.models.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import io.posestream.engine.NativeLibraries;
import io.posestream.engine.PoseEstimationException;
import io.posestream.models.execution.ExecutionProvider;
import io.posestream.models.thread.Detached;
import java.util.EnumSet;
import java.util.stream.Collectors;

/** ONNX Runtime's sessions, and what they can run on. */
final class OnnxSessions {
  private static final int FIRST_DEVICE = 0;

  private OnnxSessions() {}

  /**
   * A session with one intra-op thread that does not spin: the streams themselves run side by side,
   * and spinning pools of several networks ruin each other.
   */
  static OrtSession create(byte[] onnx, ExecutionProvider provider) throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      add(provider, options);
      return environment().createSession(onnx, options);
    }
  }

  private static void add(ExecutionProvider provider, OrtSession.SessionOptions options)
      throws OrtException {
    switch (provider) {
      case CPU -> {}
      case CUDA -> options.addCUDA(FIRST_DEVICE);
      case TENSORRT -> options.addTensorrt(FIRST_DEVICE);
      case COREML -> options.addCoreML();
      case DIRECTML -> {
        options.setMemoryPatternOptimization(false); // as DirectML demands
        options.addDirectML(FIRST_DEVICE);
      }
      case OPENVINO -> options.addOpenVINO("");
    }
  }

  /** Version of ONNX Runtime. */
  static String version() {
    return environment().getVersion();
  }

  /**
   * Whether this ONNX Runtime was built with the provider; the device may be missing all the same.
   */
  static boolean has(ExecutionProvider provider) {
    environment();
    return OrtEnvironment.getAvailableProviders().contains(ortProvider(provider));
  }

  /** What this ONNX Runtime was built with, for messages. */
  static String available() {
    EnumSet<OrtProvider> providers = OrtEnvironment.getAvailableProviders();
    return providers.stream()
        .map(provider -> provider.getName().replace("ExecutionProvider", ""))
        .collect(Collectors.joining(", "));
  }

  private static OrtEnvironment environment() {
    try {
      return Detached.call(OrtEnvironment::getEnvironment);
    } catch (LinkageError e) {
      throw new PoseEstimationException(
          TemporaryFolder.objection(System.getProperty("java.io.tmpdir", ""))
              .map(reason -> "ONNX Runtime's libraries cannot be unpacked: " + reason)
              .orElseGet(() -> explain(NativeLibraries.reason(e))),
          e);
    }
  }

  /** ONNX Runtime asks the system for a library that its own jar does not have. */
  private static String explain(String reason) {
    String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    return reason.contains(" in java.library.path")
        ? "ONNX Runtime's jar has no library for "
            + machine
            + "; add the dependency com.microsoft.onnxruntime:onnxruntime, or of"
            + " io.posestream:posestream-onnxruntime-PLATFORM the one of this platform"
        : "ONNX Runtime does not load on " + machine + ": " + reason;
  }

  private static OrtProvider ortProvider(ExecutionProvider provider) {
    return switch (provider) {
      case CPU -> OrtProvider.CPU;
      case CUDA -> OrtProvider.CUDA;
      case TENSORRT -> OrtProvider.TENSOR_RT;
      case COREML -> OrtProvider.CORE_ML;
      case DIRECTML -> OrtProvider.DIRECT_ML;
      case OPENVINO -> OrtProvider.OPEN_VINO;
    };
  }
}
