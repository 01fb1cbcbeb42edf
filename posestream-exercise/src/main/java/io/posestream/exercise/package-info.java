/**
 * Repetitions of physical exercises, counted and judged from results.
 *
 * <pre>
 * definition (data) ─► counter ◄─ person + time of the result, frame by frame
 *                         └─► state: repetitions, phase, hold time, hints; each repetition when it ends
 * </pre>
 */
@NullMarked
package io.posestream.exercise;

import org.jspecify.annotations.NullMarked;
