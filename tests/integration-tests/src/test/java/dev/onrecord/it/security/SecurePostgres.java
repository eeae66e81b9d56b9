package dev.onrecord.it.security;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A PostgreSQL server that takes its users by password and TLS only. */
final class SecurePostgres implements AutoCloseable {
  static final String PASSWORD = "p0stgresSecret";
  static final String SCHEMA = "news";

  private static final String RULES =
      """
      host    all postgres 127.0.0.1/32 trust
      host    all postgres ::1/128      trust
      hostssl all all      127.0.0.1/32 scram-sha-256
      hostssl all all      ::1/128      scram-sha-256
      """;

  private final Certificates certificates;
  private final EmbeddedPostgres server;

  SecurePostgres(Path folder, Certificates certificates) throws IOException, SQLException {
    this.certificates = certificates;
    Path rules = Files.writeString(folder.resolve("pg_hba.conf"), RULES);
    server =
        EmbeddedPostgres.builder()
            .setServerConfig("ssl", "on")
            .setServerConfig("ssl_cert_file", certificates.certificate().toString())
            .setServerConfig("ssl_key_file", certificates.key().toString())
            .setServerConfig("hba_file", rules.toString())
            .start();
    execute(
        "CREATE ROLE writer LOGIN PASSWORD '%s'".formatted(PASSWORD),
        "CREATE ROLE reader LOGIN PASSWORD '%s'".formatted(PASSWORD),
        "CREATE SCHEMA %s AUTHORIZATION writer".formatted(SCHEMA),
        "CREATE SCHEMA other AUTHORIZATION writer",
        "GRANT USAGE ON SCHEMA %s, other TO reader".formatted(SCHEMA),
        "ALTER DEFAULT PRIVILEGES FOR ROLE writer IN SCHEMA %s GRANT SELECT ON TABLES TO reader"
            .formatted(SCHEMA));
  }

  private void execute(String... commands) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
    }
  }

  /** The number of rows of a table, as its administrator sees it. */
  long count(String table) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  String jdbcUrl(String schema) {
    return "jdbc:postgresql://localhost:%d/postgres?sslmode=verify-full&sslrootcert=%s&currentSchema=%s"
        .formatted(server.getPort(), certificates.certificate(), schema);
  }

  /** The credentials of a role as they are given in the environment. */
  static Map<String, String> environment(String role) {
    return Map.of("ONRECORD_JDBC_USER", role, "ONRECORD_JDBC_PASSWORD", PASSWORD);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
