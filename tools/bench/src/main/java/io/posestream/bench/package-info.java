/**
 * Measures the whole path, JPEG bytes in, result bytes out, always beside baselines of the same
 * run.
 *
 * <pre>
 * clip ─► stage    one frame after the other, stage by stage      ─┐
 *      ─► stream   flat out through the buffer and the loop        ├─► report
 *      ─► network  the networks alone, and in TensorFlow Lite      │
 *      ─► original the original's loop, block by block beside ours ─┘
 * </pre>
 */
@NullMarked
package io.posestream.bench;

import org.jspecify.annotations.NullMarked;
