/**
 * What to change about the camera where a joint is seen badly: {@link
 * io.posestream.advice.ViewAdvisor} says of each joint why, and from which side to film.
 */
@NullMarked
package io.posestream.advice;

import org.jspecify.annotations.NullMarked;
