package io.posestream.cli;

import io.posestream.wire.SmoothingChoice;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code one-euro} as the constant it stands for. */
final class SmoothingChoiceName implements ITypeConverter<SmoothingChoice> {
  @Override
  public SmoothingChoice convert(String value) {
    String constant = value.toUpperCase(Locale.ROOT).replace('-', '_');
    for (SmoothingChoice choice : SmoothingChoice.values()) {
      if (choice.name().equals(constant)) {
        return choice;
      }
    }
    throw new TypeConversionException("expected none, ema or one-euro but was '" + value + "'");
  }
}
