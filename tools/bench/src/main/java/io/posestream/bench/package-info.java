/**
 * Measures speed and accuracy, always beside a baseline of the same run: the command {@code
 * posestream bench} here, and the reports of {@code tools/bench/run} in {@code page}.
 *
 * <pre>
 * clip ─► stage    one frame after the other, stage by stage      ─┐
 *      ─► stream   flat out through the buffer and the loop        ├─► bench ──┐
 *      ─► network  the networks alone, and in TensorFlow Lite      │           │
 *      ─► original the original's loop, block by block beside ours ─┘           ├─► page ─► chart
 *      ─► live     a server over loopback, its start, its encodings ───────────┤
 *      ─► capacity how many streams a server holds ────────────────────────────┤
 *      ─► reliability  a server over time, and beside rogues ───────────────────┤
 *         jmh      single steps ───────────────────────────────────────────────┘
 *         accuracy against the truth and the official MediaPipe
 * </pre>
 */
@NullMarked
package io.posestream.bench;

import org.jspecify.annotations.NullMarked;
