/** What is known of one person in one frame: body, hands and joint angles. */
@NullMarked
package io.posestream.person;

import org.jspecify.annotations.NullMarked;
