package io.posestream.record;

/**
 * What a recording holds, in the order of the stream: {@link RecordedSettings}, {@link
 * RecordedFrame}, {@link RecordedResult}. A frame stands right before its result.
 *
 * @since 0.1
 */
public sealed interface Recorded permits RecordedSettings, RecordedFrame, RecordedResult {
  /**
   * Time of the stream in nanoseconds, from 0 with the first frame on; rises strictly from result
   * to result. Settings have that of the result before.
   */
  long timeNs();
}
