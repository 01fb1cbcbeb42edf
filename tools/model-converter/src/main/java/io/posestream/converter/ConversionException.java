package io.posestream.converter;

/** A model cannot be fetched, read or rewritten; the message says which and why. */
public final class ConversionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ConversionException(String message) {
    super(message);
  }

  ConversionException(String message, Throwable cause) {
    super(message, cause);
  }
}
