@NullMarked
package io.posestream.spring;

import org.jspecify.annotations.NullMarked;
