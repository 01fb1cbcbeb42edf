# The server with its page. Not tried with a container engine yet, for there was none; tools/release/check-dockerfile
# unpacks what is copied here and starts it.
#
#   mvn -DskipTests -pl posestream-cli -am package
#   docker build -t posestream .
#   docker run --rm -p 127.0.0.1:3000:3000 -p 127.0.0.1:8000:8000 posestream
#
# Ubuntu, because the native libraries need glibc 2.35 or newer: Alpine has musl instead.
FROM eclipse-temurin:21-jre-noble

COPY LICENSE NOTICE /opt/posestream/
COPY posestream-cli/target/posestream/lib /opt/posestream/lib

RUN useradd --uid 10001 --create-home posestream
# By number, so that Kubernetes can see that it is not root.
USER 10001
WORKDIR /home/posestream

# Inside of a container only; which addresses of the host lead here is said with -p.
ENV POSESTREAM_HOST=0.0.0.0
EXPOSE 3000 8000

ENTRYPOINT ["java", "-Djava.awt.headless=true", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp", "/opt/posestream/lib/*", "io.posestream.cli.Posestream"]
CMD ["serve"]
