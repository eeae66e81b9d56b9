import { Page } from "./page.js";

new Page(document.getElementById("main")).start();
