package dev.onrecord.sandbox;

/**
 * One Kafka node, broker and controller at once.
 *
 * @param id from 1 on
 * @param port for clients
 * @param controllerPort for the other nodes
 */
record Node(int id, int port, int controllerPort) {
  String address() {
    return Ports.HOST + ":" + port;
  }

  String voter() {
    return "%d@%s:%d".formatted(id, Ports.HOST, controllerPort);
  }
}
