/**
 * Sessions in files: {@link io.posestream.record.RecordingWriter} writes results, settings and, if
 * asked, frames as they arise; {@link io.posestream.record.RecordingReader} reads them, also those
 * of a process that was killed; {@link io.posestream.record.RecordingCheck} runs the frames through
 * an engine again. The format is described byte by byte in {@code docs/recording.md}.
 */
@NullMarked
package io.posestream.record;

import org.jspecify.annotations.NullMarked;
