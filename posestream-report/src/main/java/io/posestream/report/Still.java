package io.posestream.report;

/**
 * A picture of a report.
 *
 * @param jpeg the picture as a file
 */
record Still(StillChoice choice, JpegStill jpeg) {}
