/**
 * What was found of one person who stood still: how large the body is, and where its angles count
 * from.
 */
@NullMarked
package io.posestream.calibration;

import org.jspecify.annotations.NullMarked;
