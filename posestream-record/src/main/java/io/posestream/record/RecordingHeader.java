package io.posestream.record;

import io.posestream.wire.WireFormat;
import java.util.Objects;

/**
 * What a recording says of itself. Immutable.
 *
 * @param writer name and version of the program that wrote it
 * @param java version of its Java machine
 * @param os its operating system and processor
 * @param startedMs when it began, in milliseconds of the Unix epoch
 * @param frames whether pictures were recorded
 * @param hello the first message of the stream, as a server sends it: engine, settings, landmarks
 *     and angles
 * @param engine name and version of the engine
 * @param format how the results are encoded
 * @param maxPixels larger pictures were refused
 * @since 0.1
 */
public record RecordingHeader(
    String writer,
    String java,
    String os,
    double startedMs,
    boolean frames,
    String hello,
    String engine,
    WireFormat format,
    int maxPixels) {
  /** Refuses null, by name. */
  public RecordingHeader {
    Objects.requireNonNull(writer, "writer");
    Objects.requireNonNull(java, "java");
    Objects.requireNonNull(os, "os");
    Objects.requireNonNull(hello, "hello");
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(format, "format");
  }
}
