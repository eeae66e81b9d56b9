# One image for every command but demo and sandbox: a cluster has its own broker and registry.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY . .
ARG COMMIT=unknown
RUN --mount=type=cache,target=/root/.m2 \
    mvn -q -B -Dquick -Druntime -Dmaven.buildNumber.skip -DbuildNumber="$(echo "$COMMIT" | cut -c1-12)" -pl cli -am package
# Three layers by how often they change: libraries, the transformer, the rest of the project.
# Equal files get equal times, so that a layer is the same wherever it is built.
RUN deploy/image/own-natives-only cli/target/lib \
    && mkdir -p /layers/lib /layers/precise /layers/own/cli/target/lib \
    && cp -r bin seeds /layers/own \
    && cp deploy/image/health /layers/own/bin \
    && cp cli/target/cli-*.jar /layers/own/cli/target \
    && for jar in */target/*.jar; do \
           [ ! -e "cli/target/lib/${jar##*/}" ] || mv "cli/target/lib/${jar##*/}" /layers/own/cli/target/lib; \
       done \
    && mv /layers/own/cli/target/lib/extraction-precise-*.jar /layers/precise \
    && mv cli/target/lib/*.jar /layers/lib \
    && find /layers -exec touch -d 2026-01-01T00:00:00Z {} +

FROM eclipse-temurin:17-jre
# The number, so that Kubernetes can see that it is not root.
RUN install -d -o 10001 -g 10001 /var/lib/onrecord
COPY --from=build /layers/lib /opt/onrecord/cli/target/lib
COPY --from=build /layers/precise /opt/onrecord/cli/target/lib
COPY --from=build /layers/own /opt/onrecord
USER 10001:10001
# The rest is for RocksDB, the precise engine and the JVM itself.
ENV ONRECORD_JAVA_OPTS="-XX:MaxRAMPercentage=50 -XX:+ExitOnOutOfMemoryError"
# What is written: state and rejected articles here, native libraries in /tmp, which must allow to execute.
WORKDIR /var/lib/onrecord
ENTRYPOINT ["/opt/onrecord/bin/onrecord"]
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["/opt/onrecord/bin/health"]
ARG VERSION=0.1.0
ARG COMMIT=unknown
LABEL org.opencontainers.image.title="On Record" \
      org.opencontainers.image.description="Who said what in the news, and how often" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$COMMIT"
