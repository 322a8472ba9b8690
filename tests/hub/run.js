async (code) => {
  const { kernel } = window.jupyterapp.shell.currentWidget.sessionContext.session;
  const future = kernel.requestExecute({ code, store_history: false });
  let told = "";
  future.onIOPub = ({ header, content }) => {
    if (header.msg_type === "stream") told += content.text;
    if (header.msg_type === "error") told += `${content.ename}: ${content.evalue}`;
  };
  await future.done;
  return told;
}
