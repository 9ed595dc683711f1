// Starts `onrecord lsp` for plain text and Markdown; VS Code's own client does the rest.
const { workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

exports.activate = async () => {
  const [command, ...args] = workspace.getConfiguration("onrecord").get("command");
  const documentSelector = ["plaintext", "markdown"].flatMap((language) => [
    { language, scheme: "file" },
    { language, scheme: "untitled" },
  ]);
  client = new LanguageClient("onrecord", "onrecord", { command, args }, { documentSelector });
  await client.start();
};

exports.deactivate = () => client?.stop();
