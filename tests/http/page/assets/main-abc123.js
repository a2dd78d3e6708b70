document.title = "Page";
