/** The WebSocket endpoint of posestream in Spring Boot. */
@NullMarked
package io.posestream.spring;

import org.jspecify.annotations.NullMarked;
