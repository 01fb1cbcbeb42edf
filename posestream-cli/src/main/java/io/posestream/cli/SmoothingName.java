package io.posestream.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code one-euro} as the constant it stands for. */
final class SmoothingName implements ITypeConverter<AnalyzeCommand.Smoothing> {
  @Override
  public AnalyzeCommand.Smoothing convert(String value) {
    String constant = value.toUpperCase(Locale.ROOT).replace('-', '_');
    for (AnalyzeCommand.Smoothing smoothing : AnalyzeCommand.Smoothing.values()) {
      if (smoothing.name().equals(constant)) {
        return smoothing;
      }
    }
    throw new TypeConversionException("expected none, ema or one-euro but was '" + value + "'");
  }
}
