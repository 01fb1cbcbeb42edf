/**
 * A drawn person whose joints are exactly known: demo picture, test media and truth in one.
 *
 * <pre>
 *   time ─ FigureMotion ─► Stance ─ inverse kinematics of the legs ─► Posture (joint angles)
 *        ─ forward kinematics ─► FigurePose (metres) ─┬─ FigureCamera ─► FigureTruth (pixels)
 *                                                     └─ Figure ───────► picture
 * </pre>
 *
 * <p>The scene is measured in metres: x to the right of the picture, y down, z away from the
 * camera, origin on the floor in the middle of the room. A body's own axes are x to its left, y
 * down, z to its back, so that somebody who faces the camera has the axes of the scene. Left and
 * right are the person's own.
 */
@NullMarked
package io.posestream.figure;

import org.jspecify.annotations.NullMarked;
