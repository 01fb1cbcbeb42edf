/**
 * A report for people: what moved how far, how well it was seen, with pictures and curves, in one
 * HTML file that needs no script and no network.
 *
 * <pre>
 * PoseResult ─► ReportRecorder ─► PoseReport ─► report.html
 *                PersonMotion ──────▲   ▲─ pictures, further tables
 * </pre>
 */
@NullMarked
package io.posestream.report;

import org.jspecify.annotations.NullMarked;
