package io.posestream.models.execution;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What computes the networks. All but {@link #CPU} need an ONNX Runtime artifact that brings them
 * (for CUDA and TensorRT {@code onnxruntime_gpu} in place of {@code onnxruntime}) and the drivers
 * of the device.
 */
public enum ExecutionProvider {
  /** Any machine. */
  CPU("CPU"),
  /** NVIDIA GPUs. */
  CUDA("CUDA"),
  /** NVIDIA GPUs, with networks compiled for the device at the start. */
  TENSORRT("TensorRT"),
  /** Apple's GPUs and neural engines. */
  COREML("CoreML"),
  /** GPUs under Windows. */
  DIRECTML("DirectML"),
  /** Intel's processors, GPUs and neural units. */
  OPENVINO("OpenVINO");

  private final String displayName;

  ExecutionProvider(String displayName) {
    this.displayName = displayName;
  }

  /** As its makers write it. */
  public String displayName() {
    return displayName;
  }

  /**
   * The provider of that name, however it is capitalised.
   *
   * @throws IllegalArgumentException naming the choices
   */
  public static ExecutionProvider named(String name) {
    String wanted = name.trim().toUpperCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(provider -> provider.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no execution provider "
                        + name
                        + ", only "
                        + Arrays.stream(values())
                            .map(provider -> provider.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "))));
  }
}
