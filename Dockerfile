# One image for every command. The sandbox's registry server is left out: a cluster has its own.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY . .
RUN mvn -q -B -Dquick -Druntime -pl cli -am package \
    && rm -rf sandbox/target/registry

FROM eclipse-temurin:17-jre
RUN useradd --system onrecord && install -d -o onrecord /var/lib/onrecord
WORKDIR /opt/onrecord
COPY --from=build /src/bin bin
COPY --from=build /src/seeds seeds
COPY --from=build /src/cli/target/lib cli/target/lib
COPY --from=build /src/cli/target/cli-*.jar cli/target/
USER onrecord
ENTRYPOINT ["/opt/onrecord/bin/onrecord"]
